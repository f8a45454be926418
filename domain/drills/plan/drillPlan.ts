import { localTurns } from "../../oncall/localTurns.ts";
import { monthTurns } from "../../oncall/monthTurns.ts";
import { lengthOf } from "../../oncall/rotation.ts";
import type { Instant } from "../../time.ts";

export const DRILL_UNITS = ["DAYS", "WEEKS", "MONTHS"] as const;

/** How often, on the local clock: the time of day stays through its changes. */
export interface Rhythm {
  readonly unit: (typeof DRILL_UNITS)[number];
  readonly count: number;
}

/** Drills of a service that begin by themselves, again and again. */
export interface DrillPlan {
  readonly id: string;
  readonly serviceId: string;
  readonly name: string;
  readonly version: number;
  /** Taken in turn. */
  readonly scenarioIds: readonly string[];
  /** False: nobody hears of them. */
  readonly pages: boolean;
  /** Off: none begins. */
  readonly enabled: boolean;
  /** When the first one begins. */
  readonly start: Instant;
  readonly timeZone: string;
  readonly every: Rhythm;
  readonly createdAt: Instant;
}

/** When the first drill after a moment begins. */
export function beginningAfter({ start, timeZone, every }: DrillPlan, at: Instant): Instant {
  if (at < start) return start;
  const place = { zone: timeZone, anchor: start };
  const turns =
    every.unit === "MONTHS"
      ? monthTurns({ ...place, months: every.count })
      : localTurns({ ...place, length: lengthOf(every) });
  return turns.startOf(turns.indexAt(at) + 1);
}
