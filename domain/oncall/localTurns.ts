import type { Instant } from "../time.ts";
import { shutOf } from "./skips.ts";
import type { Turns } from "./turns.ts";
import { WEEK, type Week } from "./week.ts";
import { firstInstant, latestLocal, localAt } from "./zone.ts";

interface Rotation {
  readonly zone: string;
  readonly anchor: Instant;
  /** In milliseconds of the local clock. */
  readonly length: number;
  /** Absent: nothing is restricted, or no turn is skipped for it. */
  readonly week?: Week | undefined;
}

/** Turns of one length on the local clock. */
export function localTurns({ zone, anchor, length, week }: Rotation): Turns {
  const first = localAt(zone, anchor);
  const skips = length < WEEK ? week : undefined;
  return {
    indexAt: (at) => Math.floor((latestLocal(zone, at) - first) / length),
    startOf: (index) =>
      index === 0 ? anchor : Math.max(anchor, firstInstant(zone, first + index * length)),
    skippedBefore: (index) =>
      skips === undefined ? 0 : shutOf(skips, { start: first, length, count: index }),
  };
}
