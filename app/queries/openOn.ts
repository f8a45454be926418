import { isOpen, type OpenIncident } from "../../domain/incident.ts";
import type { IncidentReader } from "./ports.ts";

/** So many of all that are open are looked through, the newest. */
const MOST_OPEN = 500;

/** What is open on some services, the newest first: one query and one batch read, however many services there are. */
export async function openOn(
  reader: Pick<IncidentReader, "incidents" | "places">,
  serviceIds: ReadonlySet<string>,
): Promise<readonly OpenIncident[]> {
  if (serviceIds.size === 0) return [];
  const places = await reader.places({ list: { kind: "OPEN" }, limit: MOST_OPEN });
  const found = await reader.incidents(places.map(({ incidentId }) => incidentId));
  return [...found.values()]
    .filter(isOpen)
    .filter(({ serviceId }) => serviceIds.has(serviceId))
    .sort((one, other) => other.declaredAt - one.declaredAt);
}
