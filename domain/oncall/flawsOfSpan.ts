import type { Instant } from "../time.ts";
import type { Interval } from "./interval.ts";
import { failure, type ScheduleFailure } from "./scheduleDecision.ts";

/** Why a span cannot be given away or taken: `path` leads to the object that has `start` and `end`. */
export function flawsOfSpan(
  { start, end }: Interval,
  now: Instant,
  ...path: string[]
): readonly ScheduleFailure[] {
  if (start === end)
    return [
      failure("INVALID", "It has no length: the end must be after the start.", ...path, "end"),
    ];
  if (end < start)
    return [
      failure(
        "INVALID",
        "It ends before it starts; the end must be after the start.",
        ...path,
        "end",
      ),
    ];
  if (end <= now)
    return [failure("INVALID", "It is over; the past stays as it is.", ...path, "end")];
  return [];
}

/** What is left of it: a span that has begun already is cut to now, for the past stays as it is. */
export const aheadOf = ({ start, end }: Interval, now: Instant): Interval => ({
  start: Math.max(start, now),
  end,
});
