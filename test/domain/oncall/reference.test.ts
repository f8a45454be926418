import fc from "fast-check";
import { expect, test } from "vitest";
import { nextHandoff } from "../../../domain/oncall/nextHandoff.ts";
import { nextCover, onCallAt } from "../../../domain/oncall/onCallAt.ts";
import { piecesOf } from "../../../domain/oncall/pieces.ts";
import { DAY, MINUTE } from "../../../domain/time.ts";
import { type AnySchedule, anySchedule } from "../../support/anySchedule.ts";
import { referenceOf } from "../../support/oncallReference.ts";

/** Every minute of the three days around the change, and every 37th of the days around those. */
function* minutesOf({ change, days }: AnySchedule) {
  const midnight = Math.floor(change / DAY) * DAY;
  const [near, far] = [midnight - DAY, midnight + 2 * DAY];
  for (let at = days.start + DAY; at < near; at += 37 * MINUTE) yield at;
  for (let at = near; at < far; at += MINUTE) yield at;
  for (let at = far; at < days.end - DAY; at += 37 * MINUTE) yield at;
}

const timeOf = (at: number) => new Date(at).toISOString();

test("rendering agrees with a walk from minute to minute", () => {
  fc.assert(
    fc.property(anySchedule, (schedule) => {
      const reference = referenceOf(schedule.roster, schedule.days);
      const pieces = piecesOf(schedule.roster, schedule.days);
      let next = 0;
      for (const at of minutesOf(schedule)) {
        while ((pieces[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
        const piece = pieces[next];
        const userId = piece !== undefined && piece.start <= at ? piece.userId : undefined;
        if (userId !== reference.onCallAt(at)) {
          expect([timeOf(at), userId]).toEqual([timeOf(at), reference.onCallAt(at)]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("who is on call at a minute is who a walk from turn to turn finds", () => {
  fc.assert(
    fc.property(anySchedule, (schedule) => {
      const reference = referenceOf(schedule.roster, schedule.days);
      for (const at of minutesOf(schedule)) {
        const userId = onCallAt(schedule.roster, at)?.userId;
        if (userId !== reference.onCallAt(at)) {
          expect([timeOf(at), userId]).toEqual([timeOf(at), reference.onCallAt(at)]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("the next handoff is the first minute at which a walk meets another person", () => {
  fc.assert(
    fc.property(anySchedule, fc.integer({ min: -96, max: 96 }), (schedule, quarters) => {
      const after = schedule.change + quarters * 15 * MINUTE;
      const { onCallAt: personAt } = referenceOf(schedule.roster, schedule.days);
      const end = schedule.days.end - DAY;
      let last = after;
      while (last > schedule.days.start && personAt(last) === undefined) last -= MINUTE;
      const from = personAt(last);
      let at = after + MINUTE;
      while (at < end && (personAt(at) ?? from) === from) at += MINUTE;
      const found = nextHandoff(schedule.roster, after);
      if (at < end) expect(found).toEqual({ at, to: personAt(at), ...(from && { from }) });
      else expect(found?.at ?? end).toBeGreaterThanOrEqual(end);
    }),
    { numRuns: 40 },
  );
});

test("the next cover is the first minute at which a walk meets anybody", () => {
  fc.assert(
    fc.property(anySchedule, fc.integer({ min: -96, max: 96 }), (schedule, quarters) => {
      const from = schedule.change + quarters * 15 * MINUTE;
      const reference = referenceOf(schedule.roster, schedule.days);
      const end = schedule.days.end - DAY;
      let at = from;
      while (at < end && reference.onCallAt(at) === undefined) at += MINUTE;
      const found = nextCover(schedule.roster, from);
      if (at < end) expect(found).toBe(at);
      else expect(found ?? end).toBeGreaterThanOrEqual(end);
    }),
    { numRuns: 40 },
  );
});
