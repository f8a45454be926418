import type { DrillSeries } from "../../domain/drills/plan/drillSeries.ts";
import type { ServiceEntry } from "../../domain/maintenance/serviceEntry.ts";
import type { Freeze } from "../../domain/prevention/freeze.ts";
import type { Setting } from "../configure/ports.ts";
import type { DeclarePorts } from "../declareIncident.ts";
import type { Clock } from "../ports.ts";
import type { ListReader } from "../queries/listIncidents.ts";

/** An occasion of a plan, written with its line on the service's record. */
export interface SeriesChange {
  readonly before: DrillSeries;
  readonly after: DrillSeries;
  readonly entry: ServiceEntry;
}

export interface DrillStore {
  series(planId: string): Promise<DrillSeries | undefined>;
  /** False: it has changed since it was read. */
  commit(change: SeriesChange): Promise<boolean>;
}

export interface DrillPorts extends DeclarePorts {
  readonly drills: DrillStore;
  readonly incidents: ListReader;
  freezes(): Promise<Setting<readonly Freeze[]>>;
  readonly clock: Clock;
}
