import type { Instant } from "../time.ts";
import type { Interval } from "./interval.ts";
import { stretchAt } from "./offsets.ts";

/** The local clock jumps. */
export interface ClockChange {
  readonly at: Instant;
  /** By how much it is put forward; negative: back. */
  readonly by: number;
}

/** Those of a zone inside the window. */
export function clockChanges(zone: string, { start, end }: Interval): readonly ClockChange[] {
  const changes: ClockChange[] = [];
  let stretch = stretchAt(zone, start - 1);
  while (stretch.end < end) {
    const next = stretchAt(zone, stretch.end);
    const by = next.offset - stretch.offset;
    if (by !== 0) changes.push({ at: next.start, by });
    stretch = next;
  }
  return changes;
}
