import type { Clocked } from "../events.ts";

/** A monitor of the scenario spoke. */
export interface DrillSignalPlayed extends Clocked {
  readonly type: "DrillSignalPlayed";
  readonly title: string;
  /** Whether it says that the trouble is over. */
  readonly isRecovery: boolean;
}

export type DrillEvent = DrillSignalPlayed;
