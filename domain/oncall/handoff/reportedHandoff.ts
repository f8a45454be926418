import { HOUR, type Instant, SECOND } from "../../time.ts";
import { looksBack } from "../looks.ts";
import { nextHandoff } from "../nextHandoff.ts";
import { piecesOf } from "../pieces.ts";
import type { Roster, Schedule } from "../schedule.ts";
import type { PersonChange } from "./draftReport.ts";

/** Where people take shorter turns they speak with each other, and a report each time would be read by nobody. */
export const REPORT_FROM_SECONDS = (4 * HOUR) / SECOND;
/** As long as the longest turn. */
export const LONGEST_REPORT_FROM_SECONDS = 315_576_000;

/** Only who comes back after a short cover, or covers shortly, gets no report; undefined: none is due at that moment. */
export function reportedHandoff(schedule: Schedule, at: Instant): PersonChange | undefined {
  const change = nextHandoff(schedule, at - 1);
  if (change?.at !== at || change.from === undefined || change.to === undefined) return undefined;
  const { from, to } = change;
  const shortest = (schedule.handoffReportFromSeconds ?? REPORT_FROM_SECONDS) * SECOND;
  const until = nextHandoff(schedule, at)?.at ?? Number.POSITIVE_INFINITY;
  if (until - at < shortest || at - lastEnd(schedule, to, at) < shortest) return undefined;
  return { at, from, to, since: beginOfStay(schedule, from, at) };
}

/** When somebody's last time on call before an instant ended. */
function lastEnd(roster: Roster, userId: string, at: Instant): Instant {
  for (const window of looksBack(roster, at)) {
    const last = piecesOf(roster, window).findLast((piece) => piece.userId === userId);
    if (last) return last.end;
  }
  return Number.NEGATIVE_INFINITY;
}

/** Since when nobody but this person has been on call, gaps or not. */
function beginOfStay(roster: Roster, userId: string, at: Instant): Instant {
  let begin = at;
  for (const window of looksBack(roster, at)) {
    for (const piece of piecesOf(roster, window).toReversed()) {
      if (piece.userId === undefined) continue;
      if (piece.userId !== userId) return begin;
      begin = piece.start;
    }
  }
  return begin;
}
