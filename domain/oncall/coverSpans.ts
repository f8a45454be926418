import type { Interval } from "./interval.ts";
import type { People } from "./people.ts";
import { piecesOf } from "./pieces.ts";
import type { Schedule } from "./schedule.ts";

/** Somebody is on call in a schedule. */
export interface CoverSpan extends Interval {
  readonly userId: string;
}

/** Who is on call when, neighbours of one person as one; who has left covers nothing. */
export function coverSpans(
  schedule: Schedule,
  { users }: People,
  window: Interval,
): readonly CoverSpan[] {
  const spans: CoverSpan[] = [];
  for (const { userId, start, end: until } of piecesOf(schedule, window)) {
    if (userId === undefined) continue;
    const end = Math.min(until, users.get(userId)?.leftAt ?? until);
    if (end <= start) continue;
    const last = spans.at(-1);
    if (last?.userId === userId && last.end === start) spans.splice(-1, 1, { ...last, end });
    else spans.push({ userId, start, end });
  }
  return spans;
}
