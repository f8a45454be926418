import type { Alarms } from "./alarms.ts";
import type { Settings } from "./environments.ts";
import type { IncidentTable } from "./incidentTable.ts";

/** What every construct of the stack is given. */
export interface Concern {
  readonly settings: Settings;
  readonly alarms: Alarms;
  readonly table: IncidentTable;
}
