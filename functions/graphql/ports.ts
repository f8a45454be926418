import { DynamoConfigStore } from "../../adapters/dynamodb/configStore.ts";
import { DynamoIncidentReader } from "../../adapters/dynamodb/incidentReader.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { DynamoMetricsReader } from "../../adapters/dynamodb/metricsReader.ts";
import { DynamoScheduleStore } from "../../adapters/dynamodb/scheduleStore.ts";
import { DynamoServiceIds } from "../../adapters/dynamodb/serviceIds.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { ids } from "../../adapters/ids.ts";
import { randomness } from "../../adapters/randomness.ts";
import { SecretsManager } from "../../adapters/secretsManager.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import type { SecretKeeper } from "../../app/configure/ports.ts";
import type { GraphQLPorts } from "../../graphql/context.ts";
import type { Environment } from "./env.ts";

export function portsFor(env: Environment): GraphQLPorts {
  const table = new Table(env.TABLE_NAME);
  return {
    store: new DynamoIncidentStore(table),
    incidents: new DynamoIncidentReader(table),
    config: new DynamoConfigStore(table),
    metrics: new DynamoMetricsReader(table),
    services: new DynamoServiceIds(table),
    schedules: new DynamoScheduleStore(table),
    rosters: { teams: async () => new Map() },
    clock: systemClock,
    ids,
    randomness,
    secrets,
    secretPrefix: env.SECRET_PREFIX,
    reach: { loopback: env.STAGE === "dev" },
  };
}

/** Its client is made when a channel is first given a secret, so no cold start waits for it. */
let made: SecretsManager | undefined;
const keeper = (): SecretsManager => {
  made ??= new SecretsManager(systemClock);
  return made;
};
const secrets: SecretKeeper = {
  put: (name, value) => keeper().put(name, value),
  putIfAbsent: (name, value) => keeper().putIfAbsent(name, value),
};
