import { AwsRouteTable } from "../../adapters/dynamodb/awsRouteTable.ts";
import { DynamoChangeStore } from "../../adapters/dynamodb/changeStore.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { isUnavailable } from "../../adapters/dynamodb/isUnavailable.ts";
import { keys } from "../../adapters/dynamodb/keys.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { ids } from "../../adapters/ids.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { environment } from "./env.ts";
import { ingest } from "./ingest.ts";

const table = new Table(environment.parse(process.env).TABLE_NAME);

export const handler = ingest({
  store: new DynamoIncidentStore(table),
  changes: new DynamoChangeStore(table),
  routes: new AwsRouteTable(table),
  clock: systemClock,
  ids,
  touchStore: () => table.get(keys.severities()),
  isUnavailable,
});
