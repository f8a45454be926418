import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarShifts } from "../../../domain/oncall/calendarShifts.ts";
import type { Layer, Override, Roster } from "../../../domain/oncall/schedule.ts";
import { DAY, HOUR } from "../../../domain/time.ts";
import { officeHours, utc, version, weekly } from "../../support/calendarRosters.ts";

const day = utc("2026-11-01 00:00");
const person = fc.constantFrom("usr_ada", "usr_grace", "usr_alan");

const layer: fc.Arbitrary<Layer> = fc
  .record({
    id: fc.constantFrom("lay_1", "lay_2", "lay_3"),
    turn: fc.constantFrom<Layer["turn"]>(
      { unit: "DAYS", count: 1 },
      { unit: "WEEKS", count: 1 },
      { unit: "HOURS", count: 12 },
    ),
    restrictions: fc.constantFrom<Layer["restrictions"]>([], officeHours),
    userIds: fc.array(person, { minLength: 1, maxLength: 3 }),
  })
  .map((change) => weekly(change));
const override: fc.Arbitrary<Override> = fc
  .record({
    id: fc.uuid(),
    start: fc.integer({ min: 0, max: 20 * 48 }).map((halves) => day + (halves * HOUR) / 2),
    hours: fc.integer({ min: 1, max: 72 }),
    userId: fc.option(person, { nil: undefined }),
  })
  .map(({ id, start, hours, userId }) => ({
    id,
    start,
    end: start + hours * HOUR,
    ...(userId && { userId }),
    createdAt: day,
  }));
const roster: fc.Arbitrary<Roster> = fc.record({
  versions: fc
    .uniqueArray(layer, { maxLength: 3, minLength: 1, selector: ({ id }) => id })
    .chain((layers) =>
      fc
        .constantFrom("UTC", "America/New_York", "Australia/Lord_Howe")
        .map((timeZone) => [version({ layers, timeZone })]),
    ),
  overrides: fc.array(override, { maxLength: 4 }),
});
const window = { start: day, end: day + 20 * DAY };

it("no two shifts of a schedule have one name", () => {
  fc.assert(
    fc.property(roster, (given) => {
      const names = calendarShifts(given, window).map(({ name }) => name);

      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it("a shift is the same in whichever window it is seen", () => {
  fc.assert(
    fc.property(roster, fc.integer({ min: 0, max: 19 }), (given, moved) => {
      const start = day + moved * DAY;
      const whole = calendarShifts(given, window).filter(({ end }) => end > start);
      const seen = calendarShifts(given, { start, end: window.end });

      expect(seen).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

it("an override changes the name of no shift that it does not touch", () => {
  fc.assert(
    fc.property(roster, override, (given, added) => {
      const untouched = calendarShifts(given, window).filter(
        ({ start, end }) => end < added.start || start > added.end,
      );
      const after = { ...given, overrides: [...given.overrides, added] };

      expect(calendarShifts(after, window)).toEqual(expect.arrayContaining(untouched));
    }),
    { numRuns: 60 },
  );
});
