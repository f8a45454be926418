import { DynamoChangeStore } from "../../adapters/dynamodb/changeStore.ts";
import { DynamoConfigReader } from "../../adapters/dynamodb/configReader.ts";
import { DynamoIncidentReader } from "../../adapters/dynamodb/incidentReader.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { isUnavailable } from "../../adapters/dynamodb/isUnavailable.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { SecretsManager } from "../../adapters/secretsManager.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { environment } from "./env.ts";
import { serveAnswer } from "./serveAnswer.ts";

const env = environment.parse(process.env);
const table = new Table(env.TABLE_NAME);

export const handler = serveAnswer({
  store: new DynamoIncidentStore(table),
  incidents: new DynamoIncidentReader(table),
  config: new DynamoConfigReader(table),
  changes: new DynamoChangeStore(table),
  secrets: new SecretsManager(systemClock),
  keyName: env.ANSWER_KEY_SECRET,
  clock: systemClock,
  isUnavailable,
});
