import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finalSchedule, shiftsOf } from "../../../domain/oncall/finalSchedule.ts";
import type { Interval } from "../../../domain/oncall/interval.ts";
import { stretchAt } from "../../../domain/oncall/offsets.ts";
import { onCallAt } from "../../../domain/oncall/onCallAt.ts";
import { piecesOf } from "../../../domain/oncall/pieces.ts";
import type { Roster } from "../../../domain/oncall/schedule.ts";
import { firstInstant, localAt } from "../../../domain/oncall/zone.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../../domain/time.ts";
import { anySchedule } from "../../support/anySchedule.ts";
import { instant, layer, rosterOf } from "../../support/rosters.ts";

const anyWindow = (
  { days }: { days: Interval },
  [one, other]: readonly [number, number],
): Interval => {
  const length = days.end - days.start - MINUTE;
  const ends = [one, other].map((share) => days.start + Math.floor((share * length) / 1_000));
  return { start: Math.min(...ends), end: Math.max(...ends) + MINUTE };
};
const anyShares = fc.tuple(fc.nat(1_000), fc.nat(1_000));

test("pieces are in order, have a length, do not overlap and stay within the window", () => {
  fc.assert(
    fc.property(anySchedule, anyShares, (schedule, shares) => {
      const window = anyWindow(schedule, shares);
      let end = window.start;
      for (const piece of piecesOf(schedule.roster, window)) {
        expect(piece.start).toBeGreaterThanOrEqual(end);
        expect(piece.end).toBeGreaterThan(piece.start);
        end = piece.end;
      }
      expect(end).toBeLessThanOrEqual(window.end);
    }),
  );
});

test("a window split in two gives what the whole gives", () => {
  fc.assert(
    fc.property(anySchedule, fc.nat(1_000), ({ roster, days }, share) => {
      const middle = days.start + Math.floor((share * (days.end - days.start)) / 1_000);
      const halves = [
        ...piecesOf(roster, { start: days.start, end: middle }),
        ...piecesOf(roster, { start: middle, end: days.end }),
      ];
      expect(shiftsOf(halves)).toEqual(shiftsOf(piecesOf(roster, days)));
    }),
  );
});

test("layers in another order change who is on call, never whether somebody is", () => {
  fc.assert(
    fc.property(anySchedule, ({ roster: { versions }, days }) => {
      const turned = versions.map((version) => ({
        ...version,
        layers: version.layers.toReversed(),
      }));
      const gapsOf = (roster: Roster) => finalSchedule(roster, days).gaps;
      expect(gapsOf({ versions: turned, overrides: [] })).toEqual(
        gapsOf({ versions, overrides: [] }),
      );
    }),
  );
});

test("a schedule in UTC, moved by a week, gives the same a week later", () => {
  const week = 7 * DAY;
  const moved = <T extends { start: number }>(one: T) => ({ ...one, start: one.start + week });
  const ending = <T extends Interval>(one: T) => ({ ...moved(one), end: one.end + week });
  fc.assert(
    fc.property(anySchedule, ({ roster, days }) => {
      const versions = roster.versions.map((one) => ({ ...one, timeZone: "UTC" }));
      const later = {
        versions: versions.map((version) => ({
          ...version,
          from: version.from + week,
          layers: version.layers.map((one) => ({
            ...moved(one),
            virtualStart: one.virtualStart + week,
            ...(one.end !== undefined && { end: one.end + week }),
          })),
        })),
        overrides: roster.overrides.map(ending),
      };
      const now = piecesOf({ ...roster, versions }, days);
      expect(piecesOf(later, ending(days))).toEqual(now.map(ending));
    }),
  );
});

test("at the first and the last second of each piece that person is on call, and nobody after it until the next", () => {
  fc.assert(
    fc.property(anySchedule, ({ roster, days }) => {
      const pieces = piecesOf(roster, days);
      for (const [index, { start, end, userId }] of pieces.entries()) {
        expect(onCallAt(roster, start)?.userId).toBe(userId);
        expect(onCallAt(roster, end - SECOND)?.userId).toBe(userId);
        if (end < (pieces[index + 1]?.start ?? days.end)) {
          expect(onCallAt(roster, end)).toBeUndefined();
        }
      }
    }),
  );
});

test("a piece knows its turn and layer whatever the window", () => {
  fc.assert(
    fc.property(anySchedule, anyShares, (schedule, shares) => {
      const window = anyWindow(schedule, shares);
      const whole = piecesOf(schedule.roster, schedule.days);
      for (const { start, end, ...rest } of piecesOf(schedule.roster, window)) {
        const around = whole.find((piece) => piece.start <= start && end <= piece.end);
        expect(around).toMatchObject(rest);
      }
    }),
  );
});

test("months of any anchor end at its day, or at the month's last one", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 80 * 365 }),
      fc.integer({ min: 1, max: 14 }),
      fc.integer({ min: 1, max: 40 }),
      (day, months, turn) => {
        const anchor = new Date(instant("1990-01-01T09:00:00Z") + day * DAY);
        const monthly = layer({
          start: anchor.toISOString(),
          turn: { unit: "MONTHS", count: months },
        });
        const [year, month] = [anchor.getUTCFullYear(), anchor.getUTCMonth() + months * turn];
        const dates = [28, 29, 30, 31].filter((date) => date <= anchor.getUTCDate());
        const last = dates.findLast(
          (date) => new Date(Date.UTC(year, month, date)).getUTCMonth() === month % 12,
        );
        const start = Date.UTC(year, month, last ?? anchor.getUTCDate(), 9);
        const roster = rosterOf("UTC", [monthly]);
        const turns = [start - 1, start].map((at) => onCallAt(roster, at)?.turn);
        expect(turns).toEqual([turn - 1, turn]);
      },
    ),
  );
});

describe("around the next change of every zone", () => {
  const zones = Intl.supportedValuesOf("timeZone").flatMap((zone) => {
    let stretch = stretchAt(zone, instant("2026-01-01T00:00:00Z"));
    while (stretch.end < instant("2028-01-01T00:00:00Z")) {
      const next = stretchAt(zone, stretch.end);
      if (next.offset !== stretch.offset) return [{ zone, change: next.start }];
      stretch = next;
    }
    return [];
  });

  test.each([-90, -60, -45, -30, -15, 0, 15, 30, 45, 60, 90])(
    "daily turns from %i minutes after it leave no hole, overlap nowhere, and keep the local time",
    (minutes) => {
      for (const { zone, change } of zones) {
        const start = change - 2 * DAY + minutes * MINUTE;
        const turn = { unit: "DAYS", count: 1 } as const;
        const options = { start: new Date(start).toISOString(), turn, userIds: ["a", "b", "c"] };
        const window = { start, end: change + 2 * DAY };
        const pieces = piecesOf(rosterOf(zone, [layer(options)]), window);
        const local = localAt(zone, start);
        expect(pieces.map((piece) => [piece.start, piece.turn])).toEqual(
          pieces.map((_, day) => [day === 0 ? start : firstInstant(zone, local + day * DAY), day]),
        );
        expect(pieces.map(({ end }) => end)).toEqual([
          ...pieces.slice(1).map((piece) => piece.start),
          window.end,
        ]);
      }
    },
  );

  test("a night from 22:00 to 06:00 begins and ends then, whatever the clock does in it", () => {
    const nights = [{ kind: "DAILY", startTime: "22:00", durationSeconds: 28_800 }] as const;
    for (const { zone, change } of zones) {
      const start = change - 5 * DAY;
      const roster = rosterOf(zone, [
        layer({ start: new Date(start).toISOString(), restrictions: nights, userIds: ["a"] }),
      ]);
      const { shifts } = finalSchedule(roster, { start, end: change + 2 * DAY });
      for (const night of shifts.slice(1, -1)) {
        expect(localAt(zone, night.end) % DAY).toBe(6 * HOUR);
        expect((localAt(zone, night.start) + 2 * HOUR) % DAY).toBe(0);
      }
    }
  });
});
