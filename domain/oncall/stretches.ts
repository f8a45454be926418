import type { Interval } from "./interval.ts";

/** The time that any of the intervals holds, sorted, as few pieces as possible. */
export function stretches(intervals: readonly Interval[]): readonly Interval[] {
  const joined: Interval[] = [];
  for (const { start, end } of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}
