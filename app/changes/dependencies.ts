import type { Service } from "../../domain/service.ts";

/** Further away a change explains little, and a graph of everything would be read. */
const FARTHEST = 5;
const MOST_SERVICES = 50;

/** A service and what it depends on, in turn, with how far away each is. Cycles are walked once. */
export async function dependenciesOf(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Service>>,
  serviceId: string,
): Promise<ReadonlyMap<string, number>> {
  const distances = new Map([[serviceId, 0]]);
  let edge: readonly string[] = [serviceId];
  for (let distance = 1; distance <= FARTHEST && edge.length > 0; distance++) {
    const services = await read(edge);
    const next = [...services.values()].flatMap(({ dependsOn }) => dependsOn);
    edge = [...new Set(next)].filter((id) => !distances.has(id));
    edge = edge.slice(0, MOST_SERVICES - distances.size);
    for (const id of edge) distances.set(id, distance);
  }
  return distances;
}
