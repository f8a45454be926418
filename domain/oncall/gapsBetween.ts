import type { Interval } from "./interval.ts";

/** What stretches of a window, in order and without overlaps, leave of it. */
export function gapsBetween(covers: readonly Interval[], window: Interval): Interval[] {
  const gaps: Interval[] = [];
  let covered = window.start;
  for (const { start, end } of covers) {
    if (start > covered) gaps.push({ start: covered, end: start });
    covered = end;
  }
  if (covered < window.end) gaps.push({ start: covered, end: window.end });
  return gaps;
}
