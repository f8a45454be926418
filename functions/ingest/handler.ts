import { AwsRouteTable } from "../../adapters/dynamodb/awsRouteTable.ts";
import { DynamoChangeStore } from "../../adapters/dynamodb/changeStore.ts";
import { DynamoConfirmedSubscriptions } from "../../adapters/dynamodb/confirmedSubscriptions.ts";
import { DynamoHeartbeatStore } from "../../adapters/dynamodb/heartbeatStore.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { isUnavailable } from "../../adapters/dynamodb/isUnavailable.ts";
import { keys } from "../../adapters/dynamodb/keys.ts";
import { DynamoMappings } from "../../adapters/dynamodb/mappings.ts";
import { DynamoSuppressionLog } from "../../adapters/dynamodb/suppressionLog.ts";
import { Table } from "../../adapters/dynamodb/table.ts";
import { fetchText } from "../../adapters/fetchText.ts";
import { ids } from "../../adapters/ids.ts";
import { SecretsManager } from "../../adapters/secretsManager.ts";
import { systemClock } from "../../adapters/systemClock.ts";
import { environment } from "./env.ts";
import { ingest } from "./ingest.ts";
import { certificates } from "./signatures/certificates.ts";

const env = environment.parse(process.env);
const table = new Table(env.TABLE_NAME);
/** Made for the first request that needs it: most integrations have no secret, and no cold start waits for it. */
let secrets: SecretsManager | undefined;

export const handler = ingest({
  store: new DynamoIncidentStore(table),
  changes: new DynamoChangeStore(table),
  heartbeats: new DynamoHeartbeatStore(table),
  suppressions: new DynamoSuppressionLog(table),
  mappings: new DynamoMappings(table),
  routes: new AwsRouteTable(table),
  clock: systemClock,
  ids,
  secrets: {
    get: (name, versionId) => {
      secrets ??= new SecretsManager(systemClock);
      return secrets.get(name, versionId);
    },
  },
  fetchText,
  certificateAt: certificates(fetchText),
  subscriptions: new DynamoConfirmedSubscriptions(table),
  snsMustBeSigned: env.SNS_SIGNATURES === "required",
  touchStore: () => table.get(keys.severities()),
  isUnavailable,
});
