import { heartbeatState, nextDueAt } from "../../domain/heartbeat/heartbeatState.ts";
import type { HeartbeatResolvers } from "../generated/types.ts";

/** What is configured stands in one place, what pings have made of it in another. */
export const Heartbeat: HeartbeatResolvers = {
  id: ({ heartbeat }) => heartbeat.id,
  service: async ({ heartbeat }, _, { loaders }) => {
    const service = await loaders.service.load(heartbeat.serviceId);
    if (!service) throw new Error(`the service of heartbeat ${heartbeat.id} has vanished`);
    return service;
  },
  name: ({ heartbeat }) => heartbeat.name,
  version: ({ heartbeat }) => heartbeat.version,
  everySeconds: ({ heartbeat }) => heartbeat.everySeconds,
  graceSeconds: ({ heartbeat }) => heartbeat.graceSeconds,
  enabled: ({ heartbeat }) => heartbeat.enabled,
  severity: ({ heartbeat }) => heartbeat.severity,
  category: ({ heartbeat }) => heartbeat.category,
  title: ({ heartbeat }) => heartbeat.title,
  createdAt: ({ heartbeat }) => heartbeat.createdAt,
  state: heartbeatState,
  lastPingAt: ({ pulse }) => pulse.lastPingAt,
  nextDueAt,
};
