import { DynamoActionItemReader } from "../../adapters/dynamodb/actionItemReader.ts";
import { DynamoChangeStore } from "../../adapters/dynamodb/changeStore.ts";
import { DynamoConfigStore } from "../../adapters/dynamodb/configStore.ts";
import { DynamoIncidentReader } from "../../adapters/dynamodb/incidentReader.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { DynamoMetricsReader } from "../../adapters/dynamodb/metricsReader.ts";
import { DynamoPlaybookReader } from "../../adapters/dynamodb/playbookReader.ts";
import { DynamoPostmortemReader } from "../../adapters/dynamodb/postmortemReader.ts";
import { DynamoRosters } from "../../adapters/dynamodb/rosters.ts";
import { DynamoScheduleStore } from "../../adapters/dynamodb/scheduleStore.ts";
import { DynamoServiceIds } from "../../adapters/dynamodb/serviceIds.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { ids } from "../../adapters/ids.ts";
import { laneQueues } from "../../adapters/laneQueues.ts";
import { randomness } from "../../adapters/randomness.ts";
import { SecretsManager } from "../../adapters/secretsManager.ts";
import { SqsDeliveryQueue } from "../../adapters/sqsDeliveryQueue.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { plannedActions } from "../../app/actionItems/plannedActions.ts";
import { codesByMessage } from "../../app/configure/codesByMessage.ts";
import type { SecretKeeper } from "../../app/configure/ports.ts";
import { testsByMessage } from "../../app/configure/testsByMessage.ts";
import type { DeliveryQueue } from "../../app/deliveryPorts.ts";
import type { Directory } from "../../app/ports.ts";
import type { GraphQLPorts } from "../../graphql/context.ts";
import type { Environment } from "./env.ts";

export function portsFor(env: Environment): GraphQLPorts {
  const table = new Table(env.TABLE_NAME);
  const config = new DynamoConfigStore(table);
  const deliveries = queuesAt(env, config);
  const actionItems = new DynamoActionItemReader(table);
  const postmortems = new DynamoPostmortemReader(table);
  return {
    store: new DynamoIncidentStore(table),
    incidents: new DynamoIncidentReader(table),
    actionItems,
    config,
    metrics: new DynamoMetricsReader(table),
    services: new DynamoServiceIds(table),
    schedules: new DynamoScheduleStore(table),
    rosters: new DynamoRosters(table),
    playbooks: new DynamoPlaybookReader(table),
    postmortems,
    causes: postmortems,
    plannedActions: plannedActions({ actionItems, config }),
    changes: new DynamoChangeStore(table),
    clock: systemClock,
    ids,
    randomness,
    secrets,
    secretPrefix: env.SECRET_PREFIX,
    integrationSecretPrefix: env.INTEGRATION_SECRET_PREFIX,
    reach: { loopback: env.STAGE === "dev" },
    contactCodes: codesByMessage({ deliveries, ids, clock: systemClock }),
    testPages: testsByMessage({ deliveries, clock: systemClock }),
  };
}

/** Clients that few requests need are made for the first that does, so no cold start waits for them. */
function queuesAt(env: Environment, directory: Pick<Directory, "channels">): DeliveryQueue {
  let queue: SqsDeliveryQueue | undefined;
  return {
    send: (requests) => {
      queue ??= new SqsDeliveryQueue(laneQueues(env), directory);
      return queue.send(requests);
    },
  };
}

let made: SecretsManager | undefined;
const keeper = (): SecretsManager => {
  made ??= new SecretsManager(systemClock);
  return made;
};
const secrets: SecretKeeper = {
  put: (name, value) => keeper().put(name, value),
  putIfAbsent: (name, value) => keeper().putIfAbsent(name, value),
  putVersion: (name, version, value) => keeper().putVersion(name, version, value),
};
