/** Random schedules around the days on which local clocks change, all in whole minutes. */
import fc from "fast-check";
import type { Interval } from "../../domain/oncall/interval.ts";
import type {
  Layer,
  Override,
  Restriction,
  Roster,
  ScheduleVersion,
  Turn,
} from "../../domain/oncall/schedule.ts";
import { DAY, HOUR, MINUTE } from "../../domain/time.ts";

const CHANGES = [
  ["Europe/London", "2026-03-29T01:00:00Z"],
  ["Europe/London", "2026-10-25T01:00:00Z"],
  ["America/New_York", "2026-03-08T07:00:00Z"],
  ["America/New_York", "2026-11-01T06:00:00Z"],
  // Half an hour.
  ["Australia/Lord_Howe", "2026-04-04T15:00:00Z"],
  ["Australia/Lord_Howe", "2026-10-03T15:30:00Z"],
  // Two and three hours.
  ["Antarctica/Troll", "2026-10-25T01:00:00Z"],
  ["Antarctica/Casey", "2010-03-04T15:00:00Z"],
  // Around midnight.
  ["America/Santiago", "2026-09-06T04:00:00Z"],
  ["America/St_Johns", "2006-10-29T02:31:00Z"],
  // A day that never came.
  ["Pacific/Apia", "2011-12-30T10:00:00Z"],
  ["Pacific/Kwajalein", "1993-08-21T12:00:00Z"],
  // Two changes within a week.
  ["Asia/Gaza", "2040-10-20T00:00:00Z"],
  ["Asia/Kolkata", "2026-06-01T00:00:00Z"],
] as const;

export interface AnySchedule {
  readonly change: number;
  readonly days: Interval;
  readonly roster: Roster;
}

export const anySchedule: fc.Arbitrary<AnySchedule> = fc
  .constantFrom(...CHANGES)
  .chain(([zone, time]) => {
    const change = Date.parse(time);
    const midnight = Math.floor(change / DAY) * DAY;
    const days = { start: midnight - 9 * DAY, end: midnight + 10 * DAY };
    const roster = fc.record({
      versions: anyVersions(zone, change),
      overrides: anyOverrides(change),
    });
    return roster.map((one) => ({ change, days, roster: one }));
  });

const USERS = ["ada", "bob", "cyd", "dee"] as const;
const anyUser = fc.constantFrom(...USERS);

/** Mostly in the hours around a change, at quarters of an hour. */
const anyInstant = (change: number, days: number) =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.integer({ min: -16, max: 16 }).map((n) => change + n * 15 * MINUTE),
    },
    fc.integer({ min: -days * 24, max: days * 24 }).map((n) => change + n * HOUR),
    fc.integer({ min: -days * 1_440, max: days * 1_440 }).map((n) => change + n * MINUTE),
  );

const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({ unit: fc.constant("DAYS" as const), count: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ unit: fc.constant("WEEKS" as const), count: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ unit: fc.constant("HOURS" as const), count: fc.integer({ min: 1, max: 50 }) }),
  fc.record({
    unit: fc.constant("SECONDS" as const),
    count: fc.constantFrom(1_800, 2_700, 5_400, 7_200, 43_200, 86_400, 129_600, 604_800),
  }),
);

const anyStartTime = fc
  .record({
    hours: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 23 })),
    minutes: fc.constantFrom("00", "15", "30", "45", "01:00"),
  })
  .map(({ hours, minutes }) => `${String(hours).padStart(2, "0")}:${minutes}`);
const anyDuration = fc
  .constantFrom(1, 15, 30, 45, 60, 90, 120, 480, 720, 1_439, 1_440, 2_880, 3_600, 9_000, 10_080)
  .map((minutes) => minutes * 60);
export const anyRestriction: fc.Arbitrary<Restriction> = fc.oneof(
  fc.record({
    kind: fc.constant("DAILY" as const),
    startTime: anyStartTime,
    durationSeconds: anyDuration,
  }),
  fc.record({
    kind: fc.constant("WEEKLY" as const),
    startTime: anyStartTime,
    startDay: fc.integer({ min: 1, max: 7 }),
    durationSeconds: anyDuration,
  }),
);

const anyLayer = (change: number): fc.Arbitrary<Layer> =>
  fc
    .record({
      start: anyInstant(change, 8),
      virtualStart: anyInstant(change, 8),
      turn: anyTurn,
      userIds: fc.array(anyUser, { minLength: 1, maxLength: 5 }),
      restrictions: fc.array(anyRestriction, { maxLength: 3 }),
      wallClock: fc.boolean(),
      consumeRestrictedTurns: fc.boolean(),
      shift: fc.integer({ min: 0, max: 3 }),
      length: fc.option(fc.integer({ min: 1, max: 8 * 96 }), { freq: 3 }),
    })
    .map(({ length, ...layer }) => ({
      ...layer,
      id: "layer",
      name: "Layer",
      ...(length !== null && { end: layer.start + length * 15 * MINUTE }),
    }));

const anyVersions = (zone: string, change: number): fc.Arbitrary<ScheduleVersion[]> =>
  fc
    .array(
      fc.record({
        from: anyInstant(change, 6),
        timeZone: fc.constantFrom(zone, zone, zone, "UTC"),
        layers: fc.array(anyLayer(change), { minLength: 1, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((versions) => versions.toSorted((a, b) => a.from - b.from));

const anyOverrides = (change: number): fc.Arbitrary<Override[]> =>
  fc
    .array(
      fc.record(
        {
          start: anyInstant(change, 6),
          minutes: fc.integer({ min: 1, max: 4_000 }),
          createdAt: fc.integer({ min: 0, max: 2 }),
          userId: anyUser,
          replaces: anyUser,
        },
        { requiredKeys: ["start", "minutes", "createdAt"] },
      ),
      { maxLength: 4 },
    )
    .map((overrides) =>
      overrides.map(({ minutes, ...override }, index) => ({
        ...override,
        id: `override ${index}`,
        end: override.start + minutes * MINUTE,
      })),
    );
