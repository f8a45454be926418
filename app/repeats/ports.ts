import type { IncidentReader } from "../queries/ports.ts";

/** What people have found to be the causes of incidents. */
export interface CauseReader {
  /** Tags of each, by the incident's id; of one that nobody has looked into there are none. */
  causesOf(incidentIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

export interface RepeatPorts {
  readonly incidents: Pick<IncidentReader, "places" | "incidents">;
  readonly causes: CauseReader;
}
