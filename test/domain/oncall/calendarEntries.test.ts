import { describe, expect, it } from "vitest";
import { calendarEntries, calendarName } from "../../../domain/oncall/calendarEntries.ts";
import type { CalendarFeed } from "../../../domain/oncall/calendarFeed.ts";
import { calendarWindow } from "../../../domain/oncall/calendarWindow.ts";
import { override, schedule, utc, version, weekly } from "../../support/calendarRosters.ts";

const feed: CalendarFeed = {
  id: "cal_1",
  userId: "usr_ada",
  tokenHash: "5e88",
  createdAt: utc("2026-11-01 00:00"),
};
const whole: CalendarFeed = { ...feed, scheduleId: "sch_1" };
const users = new Map([
  ["usr_ada", { name: "Ada" }],
  ["usr_grace", { name: "Grace" }],
]);
const fortnight = { start: utc("2026-11-16 09:00"), end: utc("2026-11-30 09:00") };
const overrides = [override("ovr_1", "2026-11-16 09:00", "2026-11-17 09:00", "usr_ada")];
const schedules = [schedule({ overrides })];

describe("a whole schedule's feed", () => {
  it("names the person of each shift, and the layer or that it is an override", () => {
    const entries = calendarEntries({ feed: whole, schedules, users }, fortnight);

    expect(entries.map(({ summary, description }) => `${summary} (${description})`)).toEqual([
      "Ada (Override)",
      "Grace (Layer: Weeks)",
      "Ada (Layer: Weeks)",
    ]);
  });

  it("is called after the schedule", () => {
    expect(calendarName({ feed: whole, schedules, users })).toBe("On call: Payments");
  });

  it("holds the first thousand shifts of a month", () => {
    const layers = [weekly({ turn: { unit: "SECONDS", count: 1_800 } })];
    const busy = [schedule({ versions: [version({ layers })] })];
    const november = { start: utc("2026-11-01 00:00"), end: utc("2026-12-01 00:00") };
    const entries = calendarEntries({ feed: whole, schedules: busy, users }, november);

    expect([entries.length, entries.at(-1)?.end]).toEqual([1_000, utc("2026-11-21 20:00")]);
  });
});

describe("a person's feed", () => {
  it("holds that person's shifts on every schedule", () => {
    const nights = schedule({ id: "sch_2", name: "Nights" });
    const shown = { feed, schedules: [...schedules, nights], users };

    expect(
      calendarEntries(shown, fortnight).map(({ scheduleId, name, summary }) => [
        scheduleId,
        name,
        summary,
      ]),
    ).toEqual([
      ["sch_1", "ovr_1", "On call: Payments"],
      ["sch_1", "lay_week.46.20261123", "On call: Payments"],
      ["sch_2", "lay_week.46.20261123", "On call: Nights"],
    ]);
  });

  it("is called after the person", () => {
    expect(calendarName({ feed, schedules, users })).toBe("On call: Ada");
  });
});

it("reaches from 30 days back to 180 days ahead, by whole days", () => {
  expect(calendarWindow(utc("2026-11-17 15:30"))).toEqual({
    start: utc("2026-10-18 00:00"),
    end: utc("2027-05-17 00:00"),
  });
});
