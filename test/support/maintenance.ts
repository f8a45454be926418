import { deadlineOf } from "../../adapters/dynamodb/items/deadline.ts";
import { DynamoSuppressionLog } from "../../adapters/dynamodb/suppressionLog.ts";
import { DynamoWindowStore } from "../../adapters/dynamodb/windowStore.ts";
import {
  fireMaintenanceDeadline,
  type MaintenancePorts,
} from "../../app/maintenance/fireMaintenanceDeadline.ts";
import type { DeadlineRef } from "../../app/ports.ts";
import { receiveSignals } from "../../app/receiveSignals.ts";
import { ownerKind } from "../../domain/owner.ts";
import type { Signal } from "../../domain/signal.ts";
import type { FreshClient } from "./freshClient.ts";
import { type GraphqlClient, graphqlClient } from "./graphqlClient.ts";
import { accuracyAlert, at } from "./incidents.ts";
import { scan } from "./scan.ts";

/** A service with windows, on a clock that is moved. */
export interface MaintainedService {
  readonly client: GraphqlClient;
  readonly ports: MaintenancePorts;
  readonly serviceId: string;
  /** Plans a window from 10:30 to 12:00, and answers with its id. */
  plan(fields?: object): Promise<string>;
  change(mutation: string, fields: object): Promise<void>;
  /** What a monitor hears that says something at a time. */
  hear(time: string, ...signals: Partial<Signal>[]): Promise<readonly string[]>;
  /** Fires what is due until then, in order. */
  runTo(time: string): Promise<void>;
  /** Deadlines of windows that stand, in order. */
  due(): Promise<readonly DeadlineRef[]>;
  /** The service's record, oldest first. */
  record(): Promise<readonly string[]>;
  incidents(): Promise<readonly Shown[]>;
}
interface Shown {
  readonly title: string;
  readonly status: string;
  readonly startedAt: string;
  readonly detectedAt: string;
  readonly declaredAt: string;
  readonly signalCount: number;
}

export async function maintainedService({
  engine,
  table,
  issuer,
}: Pick<FreshClient, "engine" | "table" | "issuer">): Promise<MaintainedService> {
  const claims = { exp: at("2026-04-01T00:00:00Z") / 1_000 };
  const client = await graphqlClient({ table, issuer, claims });
  const serviceId = await client.made("createService", { name: "fraud" }, "service");
  const again: DeadlineRef[] = [];
  const ports: MaintenancePorts = {
    ...client.ports,
    suppressions: new DynamoSuppressionLog(table),
    windows: new DynamoWindowStore(table, 8),
    queue: { send: async (ref) => void again.push(ref) },
  };
  const due = async () => {
    const items = (await scan(table, engine)).filter(({ kind }) => kind === "deadline");
    return items
      .map(deadlineOf)
      .filter(({ ownerId }) => ownerKind(ownerId) === "MAINTENANCE")
      .sort((one, other) => one.dueAt - other.dueAt);
  };
  const change = async (mutation: string, fields: object) => {
    const { userErrors } = await client.mutate(mutation, { serviceId, ...fields }, "__typename");
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  };
  return {
    ...{ client, ports, serviceId, due, change },
    plan: (fields = {}) =>
      client.made(
        "createMaintenanceWindow",
        { serviceId, ...migration, ...fields },
        "maintenanceWindow",
      ),
    hear: async (time, ...signals) => {
      client.ports.moveTo(time);
      const said = signals.map((signal) => ({ ...accuracyAlert, ...signal }));
      const received = await receiveSignals(ports, { serviceId, signals: said });
      if (received.kind !== "received") throw new Error(received.kind);
      return received.receptions.map(({ outcome }) => outcome);
    },
    runTo: async (time) => {
      for (let [next] = await due(); next && next.dueAt <= at(time); [next] = await due()) {
        client.ports.moveTo(new Date(Math.max(next.dueAt, client.ports.clock.now())).toISOString());
        await fireMaintenanceDeadline(ports, again.shift() ?? next);
      }
      client.ports.moveTo(time);
    },
    record: async () => {
      const { data } = await client.ask(
        `{ service(id: "${serviceId}") { record { nodes { at summary } } } }`,
      );
      const nodes: { at: string; summary: string }[] = data.service.record.nodes;
      return nodes.map(({ at: when, summary }) => `${when.slice(5, 16)} ${summary}`).reverse();
    },
    incidents: async () => {
      const { data } = await client.ask(
        `{ service(id: "${serviceId}") { incidents { nodes { title status startedAt detectedAt declaredAt signalCount } } } }`,
      );
      return data.service.incidents.nodes;
    },
  };
}

const migration = { name: "migration", start: "2026-03-01T10:30:00Z", end: "2026-03-01T12:00:00Z" };
