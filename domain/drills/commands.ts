import type { Said } from "../commands.ts";
import type { DrillScenario } from "./scenario.ts";

/** Opens an incident that is played by a scenario. */
export interface StartDrill extends Said {
  readonly type: "StartDrill";
  readonly incidentId: string;
  readonly scenario: DrillScenario;
  /** False: nobody hears of it. */
  readonly pages: boolean;
  /** The plan that it is begun by. */
  readonly planId?: string;
}
/** Ends a drill before its time. */
export interface StopDrill extends Said {
  readonly type: "StopDrill";
  readonly note?: string;
}

export type DrillCommand = StartDrill | StopDrill;
