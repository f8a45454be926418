import { DAY, type Instant } from "../time.ts";
import { looksAhead, looksBack } from "./looks.ts";
import { piecesOf } from "./pieces.ts";
import type { Roster } from "./schedule.ts";

/** The beginning of a shift is looked for no further back. */
export const LONGEST_SHIFT = 92 * DAY;

export interface ShiftAround {
  /** Absent: longer ago than is looked back. */
  readonly start?: Instant;
  /** Absent: not within a year. */
  readonly end?: Instant;
}

/** For how long somebody who is on call at an instant has been so, and will be. */
export function shiftAround(roster: Roster, userId: string, at: Instant): ShiftAround {
  const start = startOf(roster, userId, at);
  const end = endOf(roster, userId, at);
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

function startOf(roster: Roster, userId: string, at: Instant): Instant | undefined {
  let start = at;
  for (const window of looksBack(roster, at)) {
    const from = Math.max(window.start, at - LONGEST_SHIFT);
    for (const piece of piecesOf(roster, { ...window, start: from }).toReversed()) {
      if (piece.end !== start || piece.userId !== userId) return start;
      start = piece.start;
    }
    if (start > from) return start;
    if (from > window.start) return undefined;
  }
  return undefined;
}

function endOf(roster: Roster, userId: string, at: Instant): Instant | undefined {
  let end = at;
  for (const window of looksAhead(roster, at)) {
    for (const piece of piecesOf(roster, window)) {
      if (piece.start !== end || piece.userId !== userId) return end;
      end = piece.end;
    }
    if (end < window.end) return end;
  }
  return undefined;
}
