import type { Instant } from "../time.ts";

/** A half-open stretch of time: `start` belongs to it, `end` does not. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** What two stretches share; empty or negative where they share nothing. */
export const common = (one: Interval, other: Interval): Interval => ({
  start: Math.max(one.start, other.start),
  end: Math.min(one.end, other.end),
});
