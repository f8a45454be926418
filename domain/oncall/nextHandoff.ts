import type { Instant } from "../time.ts";
import { looksAtChanges, looksBack } from "./looks.ts";
import { onCallAt } from "./onCallAt.ts";
import { piecesOf } from "./pieces.ts";
import type { Roster } from "./schedule.ts";

/** Another person is on call than the one who was last. */
export interface Handoff {
  readonly at: Instant;
  /** Absent: nobody was, for a year. */
  readonly from?: string;
  readonly to?: string;
}

/** The next change of person after an instant, however long turns are. A gap in between is no change. */
export function nextHandoff(roster: Roster, after: Instant): Handoff | undefined {
  const from = lastOnCall(roster, after);
  for (const window of looksAtChanges(roster, after)) {
    const next = piecesOf(roster, window).find(
      ({ userId, start }) => userId !== undefined && userId !== from && start > after,
    );
    if (next?.userId !== undefined) {
      return { at: next.start, to: next.userId, ...(from !== undefined && { from }) };
    }
  }
  return undefined;
}

function lastOnCall(roster: Roster, at: Instant): string | undefined {
  const now = onCallAt(roster, at);
  if (now !== undefined) return now.userId;
  for (const window of looksBack(roster, at)) {
    const last = piecesOf(roster, window).findLast(({ userId }) => userId !== undefined);
    if (last !== undefined) return last.userId;
  }
  return undefined;
}
