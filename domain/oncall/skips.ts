import { SECOND } from "../time.ts";
import { floorSum } from "./floorSum.ts";
import { WEEK, type Week } from "./week.ts";

/** Stretches of one length on a clock, end to end. */
export interface Row {
  readonly start: number;
  readonly length: number;
  readonly count: number;
}

/** How many of a row lie wholly between windows, found without looking at each. */
export function shutOf(week: Week, row: Row): number {
  if (row.count <= 0) return 0;
  let shut = 0;
  for (const gap of week.gaps) {
    const slack = gap.end - gap.start - row.length;
    if (slack >= 0) shut += inGap(gap.start, slack, row);
  }
  return shut;
}

/** How many begin at most `slack` after a weekly return of `start`: what is whole weeks from 0, less what is from there. */
function inGap(start: number, slack: number, { start: from, length, count }: Row): number {
  // Seconds keep the sums small enough to be exact.
  const [week, step] = [WEEK / SECOND, length / SECOND];
  const weeksFrom = (origin: number) =>
    floorSum(count, week, { step, first: Math.floor((from - origin) / SECOND) });
  return weeksFrom(start) - weeksFrom(start + slack + 1);
}
