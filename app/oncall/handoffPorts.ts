import type { Service } from "../../domain/service.ts";
import type { ConfigReader } from "../configure/ports.ts";
import type { IncidentReader } from "../queries/ports.ts";

/** What handoff reports are drafted from. */
export interface HandoffPorts {
  readonly incidents: Pick<IncidentReader, "incidents" | "places">;
  readonly services: ServicesOfSchedules;
  readonly freezes: Pick<ConfigReader, "freezes">;
}

export interface ServicesOfSchedules {
  /** Those whose policy names the schedule, or that have none where the default policy does. */
  servicesOf(scheduleId: string): Promise<readonly Service[]>;
}
