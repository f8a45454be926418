import { finalSchedule } from "./finalSchedule.ts";
import type { Interval } from "./interval.ts";
import type { Roster } from "./schedule.ts";

/** Where nobody would be on call after a change, though somebody is before it. */
export function gapsOpened(before: Roster, after: Roster, window: Interval): readonly Interval[] {
  const known = finalSchedule(before, window).gaps;
  return finalSchedule(after, window).gaps.flatMap((gap) => minus(gap, known));
}

/** What the others, in order and without overlaps, leave of one stretch. */
function minus({ start, end }: Interval, others: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let from = start;
  for (const other of others) {
    if (other.end <= from || other.start >= end) continue;
    if (other.start > from) left.push({ start: from, end: other.start });
    from = other.end;
  }
  return from < end ? [...left, { start: from, end }] : left;
}
