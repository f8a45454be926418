import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Api } from "../api.ts";
import { factsOf, labelOf, mapRefs } from "./entry.ts";
import type { HostObject } from "./hostState.ts";
import type { Call, Entry, Environment, Written } from "./kind.ts";
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
  /** Keeps what is shown once. */
  keep(entry: Entry, secret: string): void;
  /** Hears of everything that is as wanted, as soon as it is. */
  done(step: Write): void;
}

export const versionsOf = (objects: readonly HostObject[]): Map<string, number> =>
  new Map(
    objects.flatMap(({ entry, id, version }) =>
      version === null ? [] : [[versionKey(entry, id), version] as const],
    ),
  );

/** The entry's references are ids. */
const versionKey = ({ kind, value }: Entry, id: string): string =>
  kind.versionOf?.(value) ?? `${kind.name}/${id}`;

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
    const sets = change.sets?.(value) ?? value;
    const entry: Entry = { kind, value: { ...host.entry.value, ...sets } };
    if (isDeepStrictEqual(factsOf(entry), factsOf(host.entry))) continue;
    const { idAs = "id" } = change;
    const place = { id: host.id, idAs };
    host = { entry, ...(await send({ call: change, entry, place }, applying)) };
  }
  return host;
}

async function created(
  { entry: { kind, value }, gone }: Write & { action: "CREATE" },
  applying: Applying,
): Promise<HostObject> {
  if (!kind.create) throw new Error(`no ${kind.one} can be created`);
  const entry: Entry = { kind, value: kind.atFirst?.(value) ?? value };
  return { entry, ...(await send({ call: kind.create, entry, gone }, applying)) };
}

interface Request {
  readonly call: Call<object>;
  /** What is there once it is answered. */
  readonly entry: Entry;
  /** Absent: it is created. */
  readonly place?: { readonly id: string; readonly idAs: string | null };
  /** Ids of what the same request made before. */
  readonly gone?: readonly string[];
}

async function send({ call, entry, place, gone }: Request, applying: Applying): Promise<Written> {
  const { api, env, ids, versions } = applying;
  const asked = mapRefs(entry, (kind, label) => ids.get(`${kind.name}/${label}`) ?? label);
  const expectedVersion = versions.get(versionKey(asked, place?.id ?? ""));
  const input = {
    ...call.input(asked.value, env),
    ...(place?.idAs && { [place.idAs]: place.id }),
    ...(expectedVersion !== undefined && { expectedVersion }),
  };
  // What is set without a version may be set to the same again, after it was something else.
  const isRepeatable = place !== undefined && expectedVersion === undefined;
  const keyed = isRepeatable ? input : { ...input, idempotencyKey: keyOf(input, gone) };
  const payload = await api.mutate(call.mutation, { input: keyed, select: call.select });
  const { secret, ...written } = call.read(payload, asked.value);
  if (secret !== undefined) applying.keep(entry, secret);
  if (written.version !== null) versions.set(versionKey(asked, written.id), written.version);
  applying.wrote(entry, { ...written, hash: hashOf(entry) });
  return written;
}

/**
 * The same content has the same key: an apply that was cut off goes on where it was. What is made again after it was
 * deleted is not the request that made it first.
 */
const keyOf = (input: object, gone?: readonly string[]): string =>
  `apply-${createHash("sha256")
    .update(JSON.stringify([input, gone]))
    .digest("hex")}`;
