import { expect, test } from "vitest";
import type { LayerPlan } from "../../../domain/oncall/layerPlan.ts";
import { validateSchedule } from "../../../domain/oncall/validateSchedule.ts";
import { instant } from "../../support/rosters.ts";

const plan: LayerPlan = {
  name: "Primary",
  start: instant("2026-01-05T09:00:00Z"),
  turn: { unit: "WEEKS", count: 1 },
  userIds: ["ada"],
};
const nights = { kind: "DAILY", startTime: "22:00", durationSeconds: 28_800 } as const;
const lacking = ({ turn: _, ...rest }: LayerPlan): LayerPlan => rest;

const flawsOf = (layer: LayerPlan, timeZone = "Europe/London") =>
  validateSchedule({ name: "Fraud models", timeZone, layers: [layer] }).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );

test.each<[string, LayerPlan]>([
  ["weekly turns", plan],
  ["turns in seconds", { ...lacking(plan), rotationTurnLengthSeconds: 604_800 }],
  ["local turns of eight hours", { ...plan, turn: { unit: "HOURS", count: 8 }, wallClock: true }],
  ["a night to the second", { ...plan, restrictions: [{ ...nights, startTime: "22:00:30" }] }],
  [
    "a whole week",
    {
      ...plan,
      restrictions: [{ ...nights, kind: "WEEKLY", startDay: 7, durationSeconds: 604_800 }],
    },
  ],
  ["nobody yet", { ...plan, userIds: [] }],
  ["a layer that was taken out, which ends where it starts", { ...plan, end: plan.start }],
])("%s are fine", (_, layer) => {
  expect(flawsOf(layer)).toEqual([]);
});

test.each<[LayerPlan, string]>([
  [{ ...plan, name: " " }, "layers.0.name: It must not be empty."],
  [{ ...plan, end: plan.start - 1 }, "layers.0.end: It lies before the start."],
  [{ ...plan, start: instant("1969-12-31T00:00:00Z") }, "layers.0.start: It is from 1970 to 2199."],
  [
    { ...plan, rotationVirtualStart: instant("2200-01-01T00:00:00Z") },
    "layers.0.rotationVirtualStart: It is from 1970 to 2199.",
  ],
  [
    { ...plan, turn: { unit: "DAYS", count: 0 } },
    "layers.0.turn.count: It is a whole number, at least 1.",
  ],
  [
    { ...plan, turn: { unit: "DAYS", count: 1.5 } },
    "layers.0.turn.count: It is a whole number, at least 1.",
  ],
  [
    { ...plan, turn: { unit: "WEEKS", count: 1_000 } },
    "layers.0.turn.count: A turn lasts 10 years at most.",
  ],
  [
    { ...lacking(plan), rotationTurnLengthSeconds: -1 },
    "layers.0.rotationTurnLengthSeconds: It is a whole number, at least 1.",
  ],
  [
    lacking(plan),
    "layers.0.turn: It is missing: give the length of a turn here or as rotationTurnLengthSeconds.",
  ],
  [
    { ...plan, rotationTurnLengthSeconds: 60 },
    "layers.0.turn: Give the length of a turn once: here or as rotationTurnLengthSeconds, not both.",
  ],
  [
    { ...plan, turn: { unit: "HOURS", count: 7 }, wallClock: true },
    "layers.0.turn.count: With wallClock, a turn is whole days, or divides 24 hours without remainder: 12, 8, 6 hours, for example.",
  ],
  [
    { ...plan, turn: { unit: "HOURS", count: 36 }, wallClock: true },
    "layers.0.turn.count: With wallClock, a turn is whole days, or divides 24 hours without remainder: 12, 8, 6 hours, for example.",
  ],
  [
    { ...plan, restrictions: [{ ...nights, startTime: "24:00" }] },
    'layers.0.restrictions.0.startTime: It is a time of day from "00:00" to "23:59", or "09:30:00".',
  ],
  [
    { ...plan, restrictions: [{ ...nights, durationSeconds: 604_801 }] },
    "layers.0.restrictions.0.durationSeconds: It is between 60 (a minute) and 604800 seconds (a week).",
  ],
  [
    { ...plan, restrictions: [{ ...nights, durationSeconds: 59 }] },
    "layers.0.restrictions.0.durationSeconds: It is between 60 (a minute) and 604800 seconds (a week).",
  ],
  [
    { ...plan, restrictions: [{ ...nights, kind: "WEEKLY" }] },
    "layers.0.restrictions.0.startDay: A WEEKLY restriction needs one, from 1 (Monday) to 7 (Sunday).",
  ],
  [
    { ...plan, restrictions: [{ ...nights, kind: "WEEKLY", startDay: 0 }] },
    "layers.0.restrictions.0.startDay: It is a day from 1 (Monday) to 7 (Sunday).",
  ],
  [
    { ...plan, restrictions: [{ ...nights, startDay: 1 }] },
    "layers.0.restrictions.0.startDay: A DAILY restriction has none; make it WEEKLY to name a day.",
  ],
  [{ ...plan, userIds: Array(201).fill("ada") }, "layers.0.userIds: There are more than 200."],
  [
    { ...plan, restrictions: Array(51).fill(nights) },
    "layers.0.restrictions: There are more than 50.",
  ],
])("a layer's flaw %#: %s", (layer, said) => {
  expect(flawsOf(layer)).toEqual([said]);
});

test.each([
  ["london", 'timeZone: It is not a zone of the tz database; did you mean "Europe/London"?'],
  ["New York", 'timeZone: It is not a zone of the tz database; did you mean "America/New_York"?'],
  ["BST", 'timeZone: It is not a zone of the tz database, such as "Europe/London".'],
  ["+01:00", 'timeZone: It is not a zone of the tz database, such as "Europe/London".'],
])("%s is no zone", (zone, said) => {
  expect(flawsOf(plan, zone)).toEqual([said]);
});

test("a schedule has fifty layers at most, and a name", () => {
  const layers = Array<LayerPlan>(51).fill(plan);
  expect(validateSchedule({ name: "", timeZone: "UTC", layers })).toEqual([
    { path: ["name"], message: "It must not be empty." },
    { path: ["layers"], message: "There are more than 50." },
  ]);
});
