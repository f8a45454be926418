import type { Instant } from "../time.ts";
import { shiftsOf } from "./finalSchedule.ts";
import type { Interval } from "./interval.ts";
import { onCallAt } from "./onCallAt.ts";
import { piecesOf } from "./pieces.ts";
import type { Roster } from "./schedule.ts";
import { shiftAround } from "./shiftAround.ts";

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
  if (onCallAt(roster, ahead.start)?.userId !== userId) return "NOT";
  const shift = shiftAround(roster, userId, ahead.start);
  if (shift.end !== undefined && shift.end < ahead.end) return "NOT";
  const start = Math.max(shift.start ?? at, at);
  return start === ahead.start && shift.end === ahead.end ? "WHOLE" : "PART";
}
