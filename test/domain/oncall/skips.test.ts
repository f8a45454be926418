import fc from "fast-check";
import { expect, test } from "vitest";
import { floorSum } from "../../../domain/oncall/floorSum.ts";
import { onCallAt } from "../../../domain/oncall/onCallAt.ts";
import { rotationOf } from "../../../domain/oncall/rotation.ts";
import type { Layer } from "../../../domain/oncall/schedule.ts";
import { isOpenWithin, openWithin } from "../../../domain/oncall/week.ts";
import { localAt } from "../../../domain/oncall/zone.ts";
import { anyRestriction } from "../../support/anySchedule.ts";
import { instant, layer, rosterOf } from "../../support/rosters.ts";

const line = fc.record({
  step: fc.nat(2_000),
  first: fc.integer({ min: -5_000, max: 5_000 }),
});

test("a sum of floors is what adding them one by one gives", () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 900 }), line, (count, divisor, on) => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += Math.floor((on.step * i + on.first) / divisor);
      expect(floorSum(count, divisor, on)).toBe(sum);
    }),
  );
});

/** Turns of which some lie wholly in a restriction's gaps, so that they are skipped. */
const anyLayer: fc.Arbitrary<Layer> = fc
  .record({
    seconds: fc.oneof(
      fc.integer({ min: 40, max: 300 }).map((minutes) => minutes * 60),
      fc.constantFrom(900, 1_800, 3_600, 7_200, 28_800, 43_200, 86_400, 129_600, 172_800, 500_000),
    ),
    wallClock: fc.boolean(),
    restrictions: fc.array(anyRestriction, { minLength: 1, maxLength: 3 }),
    virtualStart: fc.integer({ min: 0, max: 90 * 1_440 }),
  })
  .map(({ seconds, virtualStart, ...rest }) => {
    const anchor = instant("2025-01-01T00:00:00Z") + virtualStart * 60_000;
    const turn = { unit: "SECONDS", count: seconds } as const;
    return { ...layer({ start: "2025-01-01T00:00:00Z", turn, ...rest }), virtualStart: anchor };
  });
const anyZone = fc.constantFrom(
  "Europe/London",
  "America/New_York",
  "Australia/Lord_Howe",
  "Antarctica/Troll",
  "Asia/Gaza",
  "America/Santiago",
);

/** How many turns of a year have no permitted moment, by looking at each. */
function* skippedOneByOne(one: Layer, zone: string) {
  const { turns, week } = rotationOf(one, zone);
  const length = one.turn.count * 1_000;
  const anchor = localAt(zone, one.virtualStart);
  const isLocal = length % 86_400_000 === 0 || (one.wallClock && 86_400_000 % length === 0);
  let skipped = 0;
  for (let turn = 0; turn * length < 300 * 86_400_000; turn++) {
    yield { turn, skipped };
    if (week === undefined) continue;
    const span = { start: turns.startOf(turn), end: turns.startOf(turn + 1) };
    const local = isLocal
      ? { start: anchor + turn * length, end: anchor + (turn + 1) * length }
      : { start: localAt(zone, span.start), end: localAt(zone, span.end) };
    const isReached = !isLocal && openWithin(week, zone, span).length > 0;
    if (!isOpenWithin(week, local) && !isReached) skipped++;
  }
}

test("skipped turns are counted as if each had been looked at, through the changes of a year", () => {
  fc.assert(
    fc.property(anyLayer, anyZone, (one, zone) => {
      const { turns } = rotationOf(one, zone);
      for (const { turn, skipped } of skippedOneByOne(one, zone)) {
        if (turns.skippedBefore(turn) !== skipped) {
          expect([turn, turns.skippedBefore(turn)]).toEqual([turn, skipped]);
        }
      }
    }),
    { numRuns: 80 },
  );
});

test("they are counted in whatever order is asked", () => {
  const restrictions = [{ kind: "DAILY", startTime: "09:00", durationSeconds: 28_800 }] as const;
  const turn = { unit: "HOURS", count: 7 } as const;
  const options = { start: "2020-01-01T00:00:00Z", turn, restrictions };
  const forwards = rotationOf(layer(options), "Europe/London").turns;
  const backwards = rotationOf(layer(options), "Europe/London").turns;
  const late = backwards.skippedBefore(9_000);
  expect([100, 5_000, 9_000].map(forwards.skippedBefore)).toEqual([
    ...[100, 5_000].map(backwards.skippedBefore),
    late,
  ]);
});

test("a century of half-hour turns at office hours is where it would be", () => {
  const restrictions = [{ kind: "DAILY", startTime: "09:00", durationSeconds: 28_800 }] as const;
  const turn = { unit: "SECONDS", count: 1_800 } as const;
  const userIds = Array.from({ length: 16 }, (_, place) => `user-${place}`);
  const old = layer({ start: "1970-01-01T09:00:00Z", turn, restrictions, userIds });
  // Sixteen of a day's turns are open, so each day begins with the first person.
  expect(onCallAt(rosterOf("UTC", [old]), instant("2070-06-01T09:00:00Z"))?.userId).toBe("user-0");
});
