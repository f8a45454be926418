import { DAY, type Instant } from "../time.ts";
import type { Interval } from "./interval.ts";

const BACK = 30 * DAY;
const AHEAD = 180 * DAY;

/** What a feed shows: 30 days back, 180 ahead, in whole UTC days so that it changes at most once a day by itself. */
export function calendarWindow(now: Instant): Interval {
  const today = Math.floor(now / DAY) * DAY;
  return { start: today - BACK, end: today + DAY + AHEAD };
}
