import { createHash } from "node:crypto";
import { DynamoChangeStore } from "../../adapters/dynamodb/changeStore.ts";
import { DynamoConfigStore } from "../../adapters/dynamodb/configStore.ts";
import { DynamoPlaybookReader } from "../../adapters/dynamodb/playbookReader.ts";
import { DynamoRosters } from "../../adapters/dynamodb/rosters.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import type { ConfigurePorts } from "../../app/configure/ports.ts";
import type { ConfigRequest, ConfigResult } from "../../app/configure/request.ts";
import type { Instant } from "../../domain/time.ts";
import { at } from "./incidents.ts";

/** Everything `configure` needs, on a table; chance counts up, secrets stay in memory, time stands still. */
export interface Configuration extends ConfigurePorts {
  readonly config: DynamoConfigStore;
  readonly kept: Map<string, string>;
  /** Codes that people were sent, as `user channel code`. */
  readonly codes: string[];
  /** Test pages, as `user channel`. */
  readonly tests: string[];
  moveTo(time: string): void;
}

export function configurationOn(table: Table): Configuration {
  const kept = new Map<string, string>();
  const codes: string[] = [];
  const tests: string[] = [];
  let now: Instant = at("10:00");
  let made = 0;
  let drawn = 0;
  return {
    config: new DynamoConfigStore(table),
    rosters: new DynamoRosters(table),
    playbooks: new DynamoPlaybookReader(table),
    changes: new DynamoChangeStore(table),
    clock: { now: () => now },
    ids: {
      next: (prefix) => `${prefix}_${++made}`,
      nextService: () => `service${String(++made).padStart(5, "0")}`,
    },
    randomness: { bytes: (count) => Uint8Array.from({ length: count }, () => drawn++ % 256) },
    secrets: {
      put: async (name, value) => void kept.set(name, value),
      putIfAbsent: async (name, value) => !kept.has(name) && Boolean(kept.set(name, value)),
      putVersion: async (name, version, value) => void kept.set(`${name}@${version}`, value),
    },
    secretPrefix: "tocsin/dev/channels",
    integrationSecretPrefix: "tocsin/dev/integrations",
    reach: { loopback: true },
    kept,
    contactCodes: {
      send: async ({ id }, channel, code) => void codes.push(`${id} ${channel} ${code}`),
    },
    codes,
    testPages: { send: async ({ id }, { channel }) => void tests.push(`${id} ${channel}`) },
    tests,
    moveTo: (time) => {
      now = at(time);
    },
  };
}

/** A request by Ada, with a client's key where one is given. */
export function asked<Input>(input: Input, key?: string): ConfigRequest<Input> {
  const inputHash = createHash("sha256").update(JSON.stringify(input)).digest("hex");
  return { actor: "user:ada", input, ...(key && { idempotency: { key, inputHash } }) };
}

/** What was asked for, or an error that says why not. */
export async function done<T>(result: Promise<ConfigResult<T>>): Promise<T> {
  const answer = await result;
  if (answer.kind === "failed") throw new Error(JSON.stringify(answer.failures));
  return answer.value;
}

/** The failures as `CODE path`; none when it was done. */
export async function failuresOf(result: Promise<ConfigResult<unknown>>): Promise<string[]> {
  const answer = await result;
  if (answer.kind === "done") return [];
  return answer.failures.map(({ code, path = [] }) => `${code} ${path.join(".")}`);
}
