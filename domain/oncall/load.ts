import type { Interval } from "./interval.ts";
import { type LocalDay, localDays } from "./localDays.ts";
import { stretches } from "./stretches.ts";

/** What being on call has cost one person in a span; milliseconds that really passed, also on the night of a clock change. */
export interface Load {
  /** Time on call at two places at once counts once. */
  readonly onCall: number;
  /** From 22:00 to 06:00 on the person's own clock. */
  readonly night: number;
  /** Saturday and Sunday on the person's own clock. */
  readonly weekend: number;
  readonly holiday: number;
  readonly shiftCount: number;
  /** The longest time on call without a break. */
  readonly longestStretch: number;
  /** The last time off call that began or lasted in the span, as far as it lies in it; absent: there was none. */
  readonly lastRest?: number;
}

/** By whose clock nights and days are told. */
export interface Bearer {
  readonly timeZone: string;
  /** Local dates such as `2026-12-25`. */
  readonly holidays: ReadonlySet<string>;
}

/** The load of one person's shifts, which lie in the span. */
export function loadOf(shifts: readonly Interval[], span: Interval, bearer: Bearer): Load {
  const served = stretches(shifts);
  const days = served.flatMap((stretch) => partsByDay(stretch, bearer));
  const rest = lastRest(served, span);
  return {
    onCall: sum(served.map(lengthOf)),
    night: sum(days.map(({ day, part }) => sum(day.night.map((night) => shared(night, part))))),
    weekend: sum(days.map(({ day, part }) => (day.isWeekend ? lengthOf(part) : 0))),
    holiday: sum(days.map(({ day, part }) => (bearer.holidays.has(day.date) ? lengthOf(part) : 0))),
    shiftCount: shifts.length,
    longestStretch: Math.max(0, ...served.map(lengthOf)),
    ...(rest !== undefined && { lastRest: rest }),
  };
}

/** A stretch cut at the midnights of the person's clock. */
function partsByDay(stretch: Interval, { timeZone }: Bearer): { day: LocalDay; part: Interval }[] {
  return localDays(timeZone, stretch).map((day) => ({
    day,
    part: { start: Math.max(day.start, stretch.start), end: Math.min(day.end, stretch.end) },
  }));
}

function lastRest(served: readonly Interval[], { start, end }: Interval): number | undefined {
  const last = served.at(-1);
  if (!last) return end - start;
  if (last.end < end) return end - last.end;
  const rest = last.start - (served.at(-2)?.end ?? start);
  return rest > 0 ? rest : undefined;
}

const lengthOf = ({ start, end }: Interval): number => end - start;

const shared = (a: Interval, b: Interval): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
