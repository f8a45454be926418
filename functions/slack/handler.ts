import { DynamoConfigReader } from "../../adapters/dynamodb/configReader.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { isUnavailable } from "../../adapters/dynamodb/isUnavailable.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { laneQueues } from "../../adapters/laneQueues.ts";
import { SecretsManager } from "../../adapters/secretsManager.ts";
import { slackProfiles } from "../../adapters/slack/slackProfiles.ts";
import { SqsDeliveryQueue } from "../../adapters/sqsDeliveryQueue.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { environment } from "./env.ts";
import { serveInteractions } from "./serveInteractions.ts";

const env = environment.parse(process.env);
const table = new Table(env.TABLE_NAME);
const config = new DynamoConfigReader(table);

export const handler = serveInteractions({
  store: new DynamoIncidentStore(table),
  people: config,
  directory: config,
  deliveries: new SqsDeliveryQueue(laneQueues(env), config),
  secrets: new SecretsManager(systemClock),
  profiles: slackProfiles(),
  clock: systemClock,
  isUnavailable,
});
