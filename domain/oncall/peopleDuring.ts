import { common, type Interval } from "./interval.ts";
import { looksAhead } from "./looks.ts";
import { piecesOf } from "./pieces.ts";
import type { Roster } from "./schedule.ts";

/** Everybody who is on call at some time of a span, of which a year at most is looked at. */
export function peopleDuring(roster: Roster, span: Interval): readonly string[] {
  const people = new Set<string>();
  for (const window of looksAhead(roster, span.start)) {
    const within = common(window, span);
    if (within.start >= within.end) break;
    for (const { userId } of piecesOf(roster, within)) if (userId !== undefined) people.add(userId);
  }
  return [...people];
}
