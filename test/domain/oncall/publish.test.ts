import { expect, it } from "vitest";
import {
  type CalendarEntry,
  type PublishedEvent,
  publish,
} from "../../../domain/oncall/publish.ts";
import { utc } from "../../support/calendarRosters.ts";

const now = utc("2026-11-17 12:00");
const moment = {
  now,
  window: { start: utc("2026-10-18 00:00"), end: utc("2027-05-17 00:00") },
};
const entry = (change: Partial<CalendarEntry> = {}): CalendarEntry => ({
  scheduleId: "sch_1",
  name: "lay_week.46.20261123",
  start: utc("2026-11-23 09:00"),
  end: utc("2026-11-30 09:00"),
  userId: "usr_ada",
  summary: "Ada",
  description: "Layer: Weeks",
  ...change,
});
const event = (change: Partial<PublishedEvent> = {}): PublishedEvent => ({
  ...entry(),
  sequence: 3,
  modifiedAt: utc("2026-11-01 00:00"),
  cancelled: false,
  ...change,
});
const asked = new Set(["sch_1"]);
const after = (published: readonly PublishedEvent[], ...entries: CalendarEntry[]) =>
  publish({ published, entries, asked }, moment);

it("begins with sequence 0, modified now", () => {
  expect(after([], entry())).toEqual([event({ sequence: 0, modifiedAt: now })]);
});

it("leaves what says the same as it was", () => {
  expect(after([event()], entry())).toEqual([event()]);
});

it.each([
  ["begins at another time", { start: utc("2026-11-23 10:00") }],
  ["ends at another time", { end: utc("2026-11-30 10:00") }],
  ["is somebody else's", { userId: "usr_grace" }],
  ["says something else", { summary: "Ada Lovelace" }],
  ["has another description", { description: "Layer: Primary" }],
])("counts on when it %s", (_, change) => {
  expect(after([event()], entry(change))).toEqual([
    event({ ...change, sequence: 4, modifiedAt: now }),
  ]);
});

it("cancels what has vanished, once", () => {
  const cancelled = event({ cancelled: true, sequence: 4, modifiedAt: now });

  expect(after([event()])).toEqual([cancelled]);
  expect(after([{ ...cancelled, modifiedAt: now - 1 }])).toEqual([
    { ...cancelled, modifiedAt: now - 1 },
  ]);
});

it("counts on when what was cancelled is back", () => {
  expect(after([event({ cancelled: true })], entry())).toEqual([
    event({ sequence: 4, modifiedAt: now }),
  ]);
});

it("cancels what has passed and proves to have been somebody else's", () => {
  const past = { start: utc("2026-11-16 09:00"), end: utc("2026-11-17 09:00") };

  expect(after([event(past)])).toEqual([
    event({ ...past, cancelled: true, sequence: 4, modifiedAt: now }),
  ]);
});

it("leaves the past of a schedule that is gone, and cancels what was to come", () => {
  const past = {
    scheduleId: "sch_gone",
    start: utc("2026-11-16 09:00"),
    end: utc("2026-11-17 09:00"),
  };
  const ahead = { scheduleId: "sch_gone" };

  expect(after([event(past), event(ahead)])).toEqual([
    event(past),
    event({ ...ahead, cancelled: true, sequence: 4, modifiedAt: now }),
  ]);
});

it("forgets what ended before the window", () => {
  const past = { start: utc("2026-10-10 09:00"), end: utc("2026-10-18 00:00") };

  expect(after([event(past), event({ ...past, cancelled: true })])).toEqual([]);
});
