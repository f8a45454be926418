import { serviceSummary } from "../../domain/maintenance/serviceSummary.ts";
import type { ServiceEntryResolvers } from "../generated/types.ts";

export const ServiceEntry: ServiceEntryResolvers = {
  id: ({ serviceId, id }) => `${serviceId}:${id}`,
  kind: ({ event }) => event.type,
  summary: ({ event }) => serviceSummary(event),
  heldSignals: ({ event }) => (event.type === "MaintenanceEnded" ? event.held : null),
  replayedAlarms: ({ event }) => (event.type === "MaintenanceEnded" ? event.replayed : null),
};
