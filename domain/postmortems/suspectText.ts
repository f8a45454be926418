import type { Suspect } from "../changes/suspects.ts";

/** What was changed, and of what. */
export const suspectText = (
  { change }: Suspect,
  serviceNames: ReadonlyMap<string, string>,
): string =>
  `Changed: ${change.summary} (${serviceNames.get(change.serviceId) ?? change.serviceId}).`;
