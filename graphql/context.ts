import type { Principal } from "../app/accessPorts.ts";
import type { ActionItemReader } from "../app/actionItems/ports.ts";
import type { ConfigReader, ConfigStore, ConfigurePorts } from "../app/configure/ports.ts";
import type { DeclarePorts } from "../app/declareIncident.ts";
import type { SchedulePorts } from "../app/oncall/executeSchedule.ts";
import type { RosterReader, ScheduleReader, ScheduleStore } from "../app/oncall/ports.ts";
import type { PlannedActions, PostmortemReader } from "../app/postmortems/ports.ts";
import type { IncidentReader } from "../app/queries/ports.ts";
import type { MetricsPorts } from "../app/queryMetrics.ts";
import type { CauseReader } from "../app/repeats/ports.ts";
import type { Actor } from "../domain/acting.ts";
import type { User } from "../domain/user.ts";
import { isPlausibleId, type Loaders, loadersOn } from "./loaders.ts";

/** All that resolvers reach the outside world through. */
export interface GraphQLPorts extends DeclarePorts, ConfigurePorts, MetricsPorts, SchedulePorts {
  readonly actionItems: ActionItemReader;
  readonly causes: CauseReader;
  readonly incidents: IncidentReader;
  readonly schedules: ScheduleStore & ScheduleReader;
  readonly config: ConfigStore;
  readonly rosters: RosterReader;
  readonly postmortems: PostmortemReader;
  readonly plannedActions: PlannedActions;
}

/** One request's own; nothing in it outlives the answer. */
export interface GraphQLContext {
  /** The user who asks, where the token's subject or e-mail address is that of one; read once, when first asked for. */
  person(): Promise<User | undefined>;
  readonly ports: GraphQLPorts;
  readonly loaders: Loaders;
  readonly principal: Principal;
  readonly actor: Actor;
  /** Where the request reached the API: `https://…`. */
  readonly origin: string;
}

interface Sender {
  readonly principal: Principal;
  readonly origin: string;
}

export function contextFor(ports: GraphQLPorts, { principal, origin }: Sender): GraphQLContext {
  let person: Promise<User | undefined> | undefined;
  return {
    person: () => {
      person ??= personOf(ports.config, principal);
      return person;
    },
    ports,
    principal,
    origin,
    loaders: loadersOn(ports),
    actor: `user:${principal.subject}`,
  };
}

async function personOf(
  config: ConfigReader,
  { subject, email }: Principal,
): Promise<User | undefined> {
  if (!isPlausibleId(subject)) return undefined;
  return config.person({ login: subject, ...(email && isPlausibleId(email) && { email }) });
}
