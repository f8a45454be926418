import type { Instant } from "../time.ts";
import { elapsedSkips } from "./elapsedSkips.ts";
import type { Turns } from "./turns.ts";
import { WEEK, type Week } from "./week.ts";

export interface ElapsedRotation {
  readonly zone: string;
  readonly anchor: Instant;
  /** In milliseconds. */
  readonly length: number;
  /** Absent: nothing is restricted, or no turn is skipped for it. */
  readonly week?: Week | undefined;
}

/** Turns of one length, whatever the local clock does. */
export function elapsedTurns(rotation: ElapsedRotation): Turns {
  const { anchor, length, week } = rotation;
  return {
    indexAt: (at) => Math.floor((at - anchor) / length),
    startOf: (index) => anchor + index * length,
    skippedBefore:
      week === undefined || length >= WEEK ? () => 0 : elapsedSkips({ ...rotation, week }),
  };
}
