import type { Service } from "../../domain/service.ts";

/** The services that need one, directly or in turn; the nearest first. */
export function dependentsOf(
  services: ReadonlyMap<string, Service>,
  serviceId: string,
): readonly Service[] {
  const found = new Map<string, Service>();
  let edge: readonly string[] = [serviceId];
  while (edge.length > 0) {
    const next = [...services.values()].filter(
      ({ id, dependsOn }) =>
        id !== serviceId && !found.has(id) && dependsOn.some((one) => edge.includes(one)),
    );
    for (const service of next) found.set(service.id, service);
    edge = next.map(({ id }) => id);
  }
  return [...found.values()];
}
