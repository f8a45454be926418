import { DynamoHeartbeatStore } from "../../adapters/dynamodb/heartbeatStore.ts";
import { DynamoIncidentReader } from "../../adapters/dynamodb/incidentReader.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { deadlineOf } from "../../adapters/dynamodb/items/deadline.ts";
import { serviceItem, servicePlacement } from "../../adapters/dynamodb/items/service.ts";
import { keys } from "../../adapters/dynamodb/keys.ts";
import { DynamoSuppressionLog } from "../../adapters/dynamodb/suppressionLog.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { type CreateHeartbeatInput, createHeartbeat } from "../../app/configure/createHeartbeat.ts";
import { fireHeartbeatDeadline } from "../../app/heartbeat/fireHeartbeatDeadline.ts";
import type { HeartbeatPorts } from "../../app/heartbeat/ports.ts";
import { type PingResult, recordPing } from "../../app/heartbeat/recordPing.ts";
import type { DeadlineRef } from "../../app/ports.ts";
import { heartbeatState, nextDueAt } from "../../domain/heartbeat/heartbeatState.ts";
import type { Service } from "../../domain/service.ts";
import { asked, type Configuration, configurationOn, done } from "./configuration.ts";
import { fraudScoring } from "./incidents.ts";

/** A heartbeat of fraud-scoring that pings hourly, with five minutes of grace, on a table of its own. */
export interface TestHeartbeat {
  readonly id: string;
  readonly token: string;
  readonly config: Configuration;
  readonly ports: HeartbeatPorts;
  ping(time: string, result?: PingResult): Promise<boolean>;
  /** The looks that are planned. */
  looks(): Promise<readonly DeadlineRef[]>;
  /** Looks at it; without a reference, as it is planned. Whether the look stood. */
  look(time: string, ref?: DeadlineRef): Promise<boolean>;
  /** Its state, and when the next ping is due. */
  state(): Promise<readonly [string, string | undefined]>;
  /** Statuses of the incidents that it opened, the newest first. */
  incidents(): Promise<readonly string[]>;
}

export async function heartbeatOn(
  table: Table,
  input: Partial<CreateHeartbeatInput> = {},
  more: Partial<Service> = {},
): Promise<TestHeartbeat> {
  const config = configurationOn(table);
  const service = { ...fraudScoring, ...more };
  await table.put(serviceItem.encode(service, servicePlacement(service)));
  const { beat, token = "" } = await done(createHeartbeat(config, asked({ ...nightly, ...input })));
  const { id } = beat.heartbeat;
  const ports = {
    ...config,
    store: new DynamoIncidentStore(table),
    suppressions: new DynamoSuppressionLog(table),
    heartbeats: new DynamoHeartbeatStore(table),
  };
  const looks = async () => (await table.queryAll({ where: whereOf(id) })).map(deadlineOf);
  return {
    ...{ id, token, config, ports, looks },
    ping: (time, result = "OK") => {
      config.moveTo(time);
      return recordPing(ports, token, result);
    },
    look: async (time, ref) => {
      config.moveTo(time);
      const [planned] = ref ? [ref] : await looks();
      return planned !== undefined && fireHeartbeatDeadline(ports, planned);
    },
    state: async () => {
      const beat = await ports.heartbeats.load(id);
      if (!beat) throw new Error("there is no such heartbeat");
      const due = nextDueAt(beat);
      return [heartbeatState(beat), due === undefined ? due : new Date(due).toISOString()];
    },
    incidents: () => statusesOn(table),
  };
}

const nightly = {
  serviceId: fraudScoring.id,
  name: "nightly retraining",
  everySeconds: 3_600,
  graceSeconds: 300,
  severity: "SEV2",
};

const whereOf = (id: string) => ({
  text: "pk = :pk AND begins_with(sk, :due)",
  values: { ":pk": keys.heartbeat(id).pk, ":due": "DUE#" },
});

async function statusesOn(table: Table): Promise<readonly string[]> {
  const reader = new DynamoIncidentReader(table);
  const places = await reader.places({
    list: { kind: "SERVICE", serviceId: fraudScoring.id },
    limit: 100,
  });
  const found = await reader.incidents(places.map(({ incidentId }) => incidentId));
  return places.flatMap(({ incidentId }) => found.get(incidentId)?.status ?? []);
}
