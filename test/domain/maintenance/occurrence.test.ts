import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { occurrenceFrom } from "../../../domain/maintenance/occurrence.ts";
import { isOpenAt, type MaintenanceWindow } from "../../../domain/maintenanceWindow.ts";
import { RESTRICTION_KINDS } from "../../../domain/oncall/schedule.ts";
import { weekOf } from "../../../domain/oncall/week.ts";
import { HOUR, MINUTE } from "../../../domain/time.ts";
import { at } from "../../support/incidents.ts";

const migration: MaintenanceWindow = {
  ...{ id: "win_1", name: "migration", start: at("10:00"), end: at("12:00"), labels: [] },
};
/** Sunday nights in London, where the clock goes forward on 29 March 2026 at 1 and back on 25 October at 2. */
const sundays = (startTime: string): MaintenanceWindow => ({
  ...{ id: "win_2", name: "retraining", start: at("10:00"), labels: [] },
  recurrence: {
    timeZone: "Europe/London",
    windows: [{ kind: "WEEKLY", startTime, startDay: 7, durationSeconds: 3_600 }],
  },
});
const from = (window: MaintenanceWindow, time: string) => {
  const found = occurrenceFrom(window, at(time));
  return found && [found.start, found.end].map((one) => new Date(one).toISOString());
};

describe("the next occurrence", () => {
  it.each([
    ["09:00", ["2026-03-01T10:00:00.000Z", "2026-03-01T12:00:00.000Z"]],
    ["11:00", ["2026-03-01T11:00:00.000Z", "2026-03-01T12:00:00.000Z"]],
    ["12:00", undefined],
  ])("of a window from 10 to 12 seen at %s is %j", (time, expected) => {
    expect(from(migration, time)).toEqual(expected);
  });

  it.each([
    ["2026-03-01T10:00:00Z", ["2026-03-08T02:00:00.000Z", "2026-03-08T03:00:00.000Z"]],
    ["2026-03-22T03:00:00Z", ["2026-03-29T01:00:00.000Z", "2026-03-29T02:00:00.000Z"]],
  ])("of one that recurs at 2 on Sundays seen at %s is %j", (time, expected) => {
    expect(from(sundays("02:00"), time)).toEqual(expected);
  });

  it("of one in the hour that a change of clocks leaves out is a week later", () => {
    expect(from(sundays("01:00"), "2026-03-22T02:00:00Z")).toEqual([
      "2026-04-05T00:00:00.000Z",
      "2026-04-05T01:00:00.000Z",
    ]);
  });

  it("is cut where the window ends for good, and none follows", () => {
    const until = { ...sundays("02:00"), end: at("2026-03-08T02:30:00Z") };
    expect(from(until, "10:00")?.[1]).toBe("2026-03-08T02:30:00.000Z");
    expect(from(until, "2026-03-08T02:30:00Z")).toBeUndefined();
  });
});

it("an occurrence is where the window is open, and nothing before it is", () => {
  const restriction = fc.record({
    kind: fc.constantFrom(...RESTRICTION_KINDS),
    startTime: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => [hour, minute].map((n) => `${n}`.padStart(2, "0")).join(":")),
    startDay: fc.integer({ min: 1, max: 7 }),
    durationSeconds: fc.integer({ min: 60, max: 40 * 3_600 }),
  });
  const recurrence = fc.record({
    timeZone: fc.constantFrom("UTC", "Europe/London", "America/New_York", "Asia/Kolkata"),
    windows: fc.array(restriction, { minLength: 1, maxLength: 3 }),
  });
  const moments = fc.integer({ min: 0, max: 365 * 24 }).map((hours) => at("10:00") + hours * HOUR);
  fc.assert(
    fc.property(recurrence, moments, (recurs, seenAt) => {
      fc.pre(weekOf(recurs.windows) !== undefined);
      const window = { ...migration, recurrence: recurs, end: at("2028-01-01T00:00:00Z") };
      const found = occurrenceFrom(window, seenAt);
      if (!found) throw new Error("it recurs, and is not over");
      const { start, end } = found;
      expect(isOpenAt(window, start) && isOpenAt(window, end - 1)).toBe(true);
      expect(start === seenAt || !isOpenAt(window, start - 1)).toBe(true);
      for (let one = seenAt; one < start; one += 97 * MINUTE)
        expect(isOpenAt(window, one)).toBe(false);
      for (let one = start; one < end; one += 97 * MINUTE) expect(isOpenAt(window, one)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
