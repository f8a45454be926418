import { AwsRouteTable } from "../../adapters/dynamodb/awsRouteTable.ts";
import { DynamoChangeStore } from "../../adapters/dynamodb/changeStore.ts";
import { DynamoConfirmedSubscriptions } from "../../adapters/dynamodb/confirmedSubscriptions.ts";
import { DynamoHeartbeatStore } from "../../adapters/dynamodb/heartbeatStore.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { isUnavailable } from "../../adapters/dynamodb/isUnavailable.ts";
import {
  integrationItem,
  integrationPlacement,
} from "../../adapters/dynamodb/items/integration.ts";
import { serviceItem, servicePlacement } from "../../adapters/dynamodb/items/service.ts";
import { keys } from "../../adapters/dynamodb/keys.ts";
import { DynamoMappings } from "../../adapters/dynamodb/mappings.ts";
import { DynamoSuppressionLog } from "../../adapters/dynamodb/suppressionLog.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { ids } from "../../adapters/ids.ts";
import { OutsideUnavailable } from "../../app/ingestPorts.ts";
import type { Integration } from "../../domain/integration.ts";
import type { IngestPorts } from "../../functions/ingest/ingest.ts";
import { digest } from "../../functions/ingest/reading/digest.ts";
import { at } from "./accuracyIncident.ts";
import { RECEIVED_AT } from "./fixtures.ts";

export const SERVICE = "frad00000001";
export const KEY = `${SERVICE}abcdefghjkmnpqrstvwx`;
/** Well formed, of the same service, and given to nobody. */
export const FOREIGN_KEY = `${SERVICE}00000000000000000000`;

const silence = () => Promise.reject(new OutsideUnavailable("no answer"));

/** The ports of ingest over a table with one service and its key; nothing outside answers, and SNS need not sign. */
export async function ingestPorts(
  table: Table,
  more: Partial<Integration> = {},
): Promise<IngestPorts> {
  const service = {
    id: SERVICE,
    name: "Fraud scoring",
    version: 1,
    dependsOn: [],
    autoResolve: true,
    awsResources: [],
  };
  const integration = {
    id: "int_1",
    serviceId: SERVICE,
    name: "monitors",
    version: 1,
    keyHash: digest(KEY),
    createdAt: at("2026-11-01T00:00:00Z"),
    ...more,
  };
  await table.put(serviceItem.encode(service, servicePlacement(service)));
  await table.put(integrationItem.encode(integration, integrationPlacement(integration)));
  return {
    store: new DynamoIncidentStore(table),
    changes: new DynamoChangeStore(table),
    heartbeats: new DynamoHeartbeatStore(table),
    suppressions: new DynamoSuppressionLog(table),
    mappings: new DynamoMappings(table),
    routes: new AwsRouteTable(table),
    clock: { now: () => RECEIVED_AT },
    ids,
    secrets: { get: () => Promise.reject(new Error("there is no secret")) },
    fetchText: silence,
    certificateAt: silence,
    subscriptions: new DynamoConfirmedSubscriptions(table),
    snsMustBeSigned: false,
    touchStore: () => table.get(keys.severities()),
    isUnavailable,
  };
}
