import { DAY, type Instant } from "../time.ts";
import type { Interval } from "./interval.ts";

const FIRST_LOOK = 8 * DAY;
const FURTHEST_LOOK = 366 * DAY;

/** A year in windows that grow. */
export function* looksAhead(from: Instant): Generator<Interval> {
  let [start, length] = [from, FIRST_LOOK];
  while (start < from + FURTHEST_LOOK) {
    const end = Math.min(start + length, from + FURTHEST_LOOK);
    yield { start, end };
    [start, length] = [end, length * 2];
  }
}
