import { rankSimilar, type SimilarIncident } from "../../domain/changes/similarity.ts";
import type { Incident } from "../../domain/incident.ts";
import type { IncidentReader } from "../queries/ports.ts";

/** So many of the service's incidents are looked at, the newest first. */
const LOOKED_AT = 100;
const MOST_SIMILAR = 5;

/** Past incidents of the service that resemble one: one query and one batch read. */
export async function similarTo(
  incidents: IncidentReader,
  incident: Incident,
): Promise<readonly SimilarIncident[]> {
  const { serviceId } = incident;
  const places = await incidents.places({ list: { kind: "SERVICE", serviceId }, limit: LOOKED_AT });
  const past = await incidents.incidents(places.map(({ incidentId }) => incidentId));
  return rankSimilar(incident, [...past.values()], MOST_SIMILAR);
}
