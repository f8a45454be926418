import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Api } from "../api.ts";
import { factsOf, labelOf, mapRefs } from "./entry.ts";
import type { HostObject } from "./hostState.ts";
import type { Call, Entry, Environment, Kind, Written } from "./kind.ts";
import { hashOf, type Locked } from "./lock.ts";
import { inOrderOfNeed } from "./order.ts";
import type { Write } from "./plan.ts";

export interface Applying {
  readonly api: Api;
  readonly env: Environment;
  /** By kind and label, of what is there; what is created is added. */
  readonly ids: Map<string, string>;
  /** By `versionKey`, of what is there. */
  readonly versions: Map<string, number>;
  /** Hears of every request that was answered, with what is there now, before the next one. */
  wrote(entry: Entry, locked: Locked): void;
  /** Hears of everything that is as wanted, as soon as it is. */
  done(step: Write): void;
}

export const versionsOf = (objects: readonly HostObject[]): Map<string, number> =>
  new Map(objects.map(({ entry, id, version }) => [versionKey(entry.kind, id), version]));

const versionKey = ({ name, sharesVersion }: Kind, id: string): string =>
  sharesVersion ? name : `${name}/${id}`;

/** Writes everything, each after what it names. Throws where the host refuses; what was written before stays. */
export async function applyPlan(steps: readonly Write[], applying: Applying): Promise<void> {
  const owing: Write[] = [];
  for (const step of inOrderOfNeed(steps)) {
    const possible = withoutMissing(step.entry, applying.ids);
    const host = await write({ ...step, entry: possible }, applying);
    applying.ids.set(`${step.entry.kind.name}/${labelOf(step.entry)}`, host.id);
    applying.done(step);
    if (possible !== step.entry)
      owing.push({ entry: step.entry, action: "CHANGE", changes: [], host });
  }
  // Services that need each other: all of them are there now.
  for (const step of owing) {
    await write(step, applying);
    applying.done(step);
  }
}

/** Without those of its own kind that are not there yet. */
function withoutMissing(entry: Entry, ids: ReadonlyMap<string, string>): Entry {
  const { kind, value } = entry;
  const possible = kind.withPeers?.(value, (label) => ids.has(`${kind.name}/${label}`));
  return possible && !isDeepStrictEqual(possible, value) ? { kind, value: possible } : entry;
}

/** Request by request, each as far as something differs. */
async function write(step: Write, applying: Applying): Promise<HostObject> {
  const { kind, value } = step.entry;
  let host = step.action === "CREATE" ? await created(step, applying) : step.host;
  for (const change of kind.changes) {
    const entry: Entry = {
      kind,
      value: { ...host.entry.value, ...(change.sets?.(value) ?? value) },
    };
    if (isDeepStrictEqual(factsOf(entry), factsOf(host.entry))) continue;
    const { id } = host;
    const version = applying.versions.get(versionKey(kind, id));
    const rest = {
      [change.idAs ?? "id"]: id,
      ...(version !== undefined && { expectedVersion: version }),
    };
    host = { entry, ...(await send({ call: change, entry, rest }, applying)) };
  }
  return host;
}

async function created(
  step: Write & { action: "CREATE" },
  applying: Applying,
): Promise<HostObject> {
  const { entry, gone } = step;
  const { create } = entry.kind;
  if (!create) throw new Error(`no ${entry.kind.one} can be created`);
  // Made again after it was deleted is not the request that made it first.
  return { entry, ...(await send({ call: create, entry, gone }, applying)) };
}

interface Request {
  readonly call: Call<object>;
  /** With labels; what is there once it is answered. */
  readonly entry: Entry;
  readonly rest?: object;
  /** What the same request made before. */
  readonly gone?: Locked | undefined;
}

async function send({ call, entry, rest, gone }: Request, applying: Applying): Promise<Written> {
  const { api, env, ids, versions } = applying;
  const { value } = mapRefs(entry, (kind, label) => ids.get(`${kind.name}/${label}`) ?? label);
  const input = keyed({ ...call.input(value, env), ...rest }, gone);
  const payload = await api.mutate(call.mutation, { input, select: call.select });
  const written = call.read(payload, value);
  versions.set(versionKey(entry.kind, written.id), written.version);
  applying.wrote(entry, { ...written, hash: hashOf(entry) });
  return written;
}

/** The same content has the same key: an apply that was cut off goes on where it was. */
const keyed = (input: object, gone?: Locked) => ({
  ...input,
  idempotencyKey: `apply-${createHash("sha256")
    .update(JSON.stringify([input, gone]))
    .digest("hex")}`,
});
