import type { Instant } from "../time.ts";
import { gapsBetween } from "./gapsBetween.ts";
import type { Interval } from "./interval.ts";
import { nextHandoff } from "./nextHandoff.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import type { Roster } from "./schedule.ts";

/** One person's time on call without a break, whatever put them there. */
export interface Shift extends Interval {
  readonly userId: string;
  /** The name of the layer that puts them there first; absent: only overrides do. */
  readonly layer?: string;
  /** Whether an override puts them there, for some of it at least. */
  readonly override: boolean;
}

export interface FinalSchedule {
  readonly shifts: readonly Shift[];
  readonly gaps: readonly Interval[];
  /** From 0 to 100. */
  readonly coveragePercent: number;
  /** The next change of person after the window's start, be it beyond its end. */
  readonly nextHandoff?: Instant;
}

export function finalSchedule(roster: Roster, window: Interval): FinalSchedule {
  const shifts = shiftsOf(piecesOf(roster, window));
  const gaps = gapsBetween(shifts, window);
  const handoff = nextHandoff(roster, window.start);
  const open = gaps.reduce((sum, { start, end }) => sum + end - start, 0);
  const length = window.end - window.start;
  return {
    shifts,
    gaps,
    coveragePercent: length > 0 ? (100 * (length - open)) / length : 0,
    ...(handoff !== undefined && { nextHandoff: handoff.at }),
  };
}

/** Neighbours of the same person as one. */
export function shiftsOf(pieces: readonly Piece[]): Shift[] {
  const shifts: Shift[] = [];
  for (const { start, end, userId, layerName, overrideId } of pieces) {
    if (userId === undefined) continue;
    const last = shifts.at(-1);
    const joins = last !== undefined && last.end === start && last.userId === userId;
    const layer = (joins ? last.layer : undefined) ?? layerName;
    const override = overrideId !== undefined || (joins && last.override);
    const shift = { start: joins ? last.start : start, end, userId, override };
    shifts.splice(joins ? -1 : shifts.length, 1, { ...shift, ...(layer && { layer }) });
  }
  return shifts;
}

/** When nobody is on call. */
export const gapsOf = (roster: Roster, window: Interval): Interval[] =>
  gapsBetween(shiftsOf(piecesOf(roster, window)), window);
