import { DAY, type Instant } from "../time.ts";
import { shiftsOf } from "./finalSchedule.ts";
import type { Interval } from "./interval.ts";
import { piecesOf } from "./pieces.ts";
import type { Roster } from "./schedule.ts";

/** How far around a span a shift is looked for: its ends matter, not how long it goes on. */
const REACH = 14 * DAY;

/** When somebody is on call, as it turns out in the end; each stretch as long as it lasts within the window. */
export const stretchesOf = (
  roster: Roster,
  userId: string,
  window: Interval,
): readonly Interval[] =>
  shiftsOf(piecesOf(roster, window)).filter((shift) => shift.userId === userId);

/** How a span lies in the shifts of a person: all of one, a part of one, or not wholly in one. */
export type Hold = "WHOLE" | "PART" | "NOT";

/** Looks only at what is ahead of `at`; a span that is over holds, since the past does not move. */
export function holdOf(
  roster: Roster,
  { userId, span }: { readonly userId: string; readonly span: Interval },
  at: Instant,
): Hold {
  const ahead = { start: Math.max(span.start, at), end: span.end };
  if (ahead.start >= ahead.end) return "WHOLE";
  const window = { start: Math.max(at, ahead.start - REACH), end: ahead.end + REACH };
  const shift = stretchesOf(roster, userId, window).find(
    ({ start, end }) => start <= ahead.start && end > ahead.start,
  );
  if (!shift || shift.end < ahead.end) return "NOT";
  return shift.start === ahead.start && shift.end === ahead.end ? "WHOLE" : "PART";
}
