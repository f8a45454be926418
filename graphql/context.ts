import type { Principal } from "../app/accessPorts.ts";
import type { ConfigStore, ConfigurePorts } from "../app/configure/ports.ts";
import type { DeclarePorts } from "../app/declareIncident.ts";
import type { SchedulePorts } from "../app/oncall/executeSchedule.ts";
import type { ScheduleReader, ScheduleStore } from "../app/oncall/ports.ts";
import type { IncidentReader } from "../app/queries/ports.ts";
import type { MetricsPorts } from "../app/queryMetrics.ts";
import type { Actor } from "../domain/commands.ts";
import { type Loaders, loadersOn } from "./loaders.ts";

/** All that resolvers reach the outside world through. */
export interface GraphQLPorts extends DeclarePorts, ConfigurePorts, MetricsPorts, SchedulePorts {
  readonly incidents: IncidentReader;
  readonly schedules: ScheduleStore & ScheduleReader;
  readonly config: ConfigStore;
}

/** One request's own; nothing in it outlives the answer. */
export interface GraphQLContext {
  readonly ports: GraphQLPorts;
  readonly loaders: Loaders;
  readonly principal: Principal;
  readonly actor: Actor;
}

export function contextFor(ports: GraphQLPorts, principal: Principal): GraphQLContext {
  return {
    ports,
    principal,
    loaders: loadersOn(ports),
    actor: `user:${principal.subject}`,
  };
}
