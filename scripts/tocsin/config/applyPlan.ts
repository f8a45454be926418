import { createHash } from "node:crypto";
import * as z from "zod";
import type { Api } from "../api.ts";
import type { Environment } from "./channelSecrets.ts";
import { type Entry, labelOf } from "./entry.ts";
import type { HostObject } from "./hostState.ts";
import { inputOf } from "./inputOf.ts";
import type { Kind } from "./kinds.ts";
import { hashOf, type Locked } from "./lock.ts";
import { mapRefs } from "./mapRefs.ts";
import { inOrderOfNeed } from "./order.ts";
import type { Write } from "./plan.ts";

export interface Applying {
  readonly api: Api;
  readonly env: Environment;
  /** By kind and label, of what is there; what is created is added. */
  readonly ids: Map<string, string>;
  /** Version of the severity table, which all levels share. */
  tableVersion: number;
  /** Hears of everything that is written, as soon as it is. */
  done(step: Write, locked: Locked): void;
}

/** Writes everything, each after what it names. Throws where the host refuses; what was written before stays. */
export async function applyPlan(steps: readonly Write[], applying: Applying): Promise<void> {
  const owing: Write[] = [];
  for (const step of inOrderOfNeed(steps)) {
    const possible = withoutMissing(step.entry, applying.ids);
    const host = await writeAndTell({ ...step, entry: possible }, applying);
    applying.ids.set(`${step.entry.kind}/${labelOf(step.entry)}`, host.id);
    if (possible !== step.entry)
      owing.push({ entry: step.entry, action: "CHANGE", changes: [], host });
  }
  // Services that need each other: all of them are there now.
  for (const step of owing) await writeAndTell(step, applying);
}

async function writeAndTell(step: Write, applying: Applying): Promise<HostObject> {
  const written = await write(step, withIds(step.entry, applying.ids), applying);
  applying.done(step, { ...written, hash: hashOf(step.entry) });
  return { ...written, entry: step.entry };
}

/** Without the services that are not there yet. */
function withoutMissing(entry: Entry, ids: ReadonlyMap<string, string>): Entry {
  if (entry.kind !== "services") return entry;
  const { dependsOn } = entry.value;
  const there = dependsOn.filter((label) => ids.has(`services/${label}`));
  if (there.length === dependsOn.length) return entry;
  return { ...entry, value: { ...entry.value, dependsOn: there } };
}

const withIds = (entry: Entry, ids: ReadonlyMap<string, string>): Entry =>
  mapRefs(entry, (kind, label) => ids.get(`${kind}/${label}`) ?? label);

async function write(
  step: Write,
  entry: Entry,
  applying: Applying,
): Promise<{ id: string; version: number }> {
  const { create, update, object } = CALLS[entry.kind];
  const content = inputOf(entry, applying.env);
  if (entry.kind === "severities") {
    const input = keyed({ ...content, expectedVersion: applying.tableVersion });
    const answer = await applying.api.mutate(update, { input, select: `${object} { version }` });
    const { version } = versionIn.parse(answer[object]);
    applying.tableVersion = version;
    return { id: entry.value.severity, version };
  }
  const hasId = entry.kind !== "channels";
  const select = `${object} { ${hasId ? "id" : "id: name"} version }`;
  if (step.action === "CREATE") {
    // Made again after it was deleted is not the request that made it first.
    const input = keyed(content, step.gone);
    return objectIn.parse((await applying.api.mutate(create, { input, select }))[object]);
  }
  const { id, version: expectedVersion } = step.host;
  const turns = entry.kind === "schedules" ? { keepPresent: false } : {};
  const input = keyed({ ...content, id, expectedVersion, ...turns });
  return objectIn.parse((await applying.api.mutate(update, { input, select }))[object]);
}

const CALLS: Readonly<Record<Kind, { create: string; update: string; object: string }>> = {
  channels: { create: "createChannel", update: "", object: "channel" },
  users: { create: "createUser", update: "updateUser", object: "user" },
  teams: { create: "createTeam", update: "updateTeam", object: "team" },
  schedules: { create: "createSchedule", update: "updateSchedule", object: "schedule" },
  policies: {
    create: "createEscalationPolicy",
    update: "updateEscalationPolicy",
    object: "escalationPolicy",
  },
  services: { create: "createService", update: "updateService", object: "service" },
  severities: { create: "", update: "setSeverityRule", object: "severityTable" },
};

const versionIn = z.object({ version: z.int() });
const objectIn = z.object({ id: z.string(), version: z.int() });

/** The same content has the same key: an apply that was cut off goes on where it was. */
const keyed = (input: object, gone?: Locked) => ({
  ...input,
  idempotencyKey: `apply-${createHash("sha256")
    .update(JSON.stringify([input, gone]))
    .digest("hex")}`,
});
