import { dirname, resolve } from "node:path";
import { accessOf } from "../access.ts";
import { type Api, apiOf } from "../api.ts";
import { readText } from "../readText.ts";
import { CommandError, type Terminal, type Verb } from "../verb.ts";
import { applyPlan, versionsOf } from "./applyPlan.ts";
import { nameOf } from "./entry.ts";
import type { HostObject } from "./hostState.ts";
import { type KeyKeeper, keyKeeperFor } from "./keyKeeper.ts";
import { type Lock, type LockPlace, lockBeside, lockedAs, readLock, writeLock } from "./lock.ts";
import { locking } from "./locking.ts";
import { APPLY_USAGE, applyOptions } from "./options.ts";
import { isWrite, type Plan, planOf, type Write } from "./plan.ts";
import { planText } from "./planText.ts";
import { readConfig } from "./readConfig.ts";
import { readHost } from "./readHost.ts";

/** Makes a running host be as files say. */
export const applyConfig: Verb = {
  name: "apply",
  usage: APPLY_USAGE,
  run: async (words, terminal) => {
    const options = applyOptions(words);
    const wanted = readConfig(options.files.map(readText));
    const access = accessOf(options);
    const place = lockBeside(folderFile(options.files), access.graphqlUrl);
    const lock = readLock(place);
    const api = apiOf(access);
    const around = { now: Date.now(), env: process.env };
    const objects = await readHost(api, around.now);
    const plan = planOf({ wanted, objects, lock, force: options.force, ...around });
    terminal.say(planText(plan));
    const writes = plan.steps.filter(isWrite);
    const trouble = troubleOf(plan);
    if (trouble) throw new CommandError(trouble);
    if (options["dry-run"]) return writes.length > 0 ? 2 : 0;
    const keys = { file: options.keys, host: access.graphqlUrl };
    const keep = keyKeeperFor(writes, keys, terminal);
    const isAsked = writes.length === 0 || options.yes || (await isWanted(writes, terminal));
    if (!isAsked) throw new CommandError("nothing was written");
    await written(plan, { api, objects, place, lock, keep, terminal });
    return 0;
  },
};

/** The lock lies beside the files, so that both are kept together. */
function folderFile(files: readonly string[]): string {
  const [first = "", ...others] = files;
  const folder = resolve(dirname(first));
  if (others.every((file) => resolve(dirname(file)) === folder)) return first;
  throw new CommandError("files of one apply lie in one folder, with its tocsin.lock.json");
}

function troubleOf({ steps }: Plan): string | undefined {
  if (steps.some(({ action }) => action === "CANNOT"))
    return "nothing was written: put right what cannot be done";
  if (steps.some(({ action }) => action === "CONFLICT"))
    return "nothing was written: export what was changed by hand into the file, or overwrite it with --force";
  return undefined;
}

async function isWanted(writes: readonly Write[], { ask }: Terminal): Promise<boolean> {
  if (!ask) throw new CommandError("nothing was written: say --yes where nobody can be asked");
  const count = writes.length === 1 ? "this change" : `these ${writes.length} changes`;
  return /^y(es)?$/i.test(await ask(`Apply ${count}? (y/N) `));
}

interface Writing {
  readonly api: Api;
  readonly objects: readonly HostObject[];
  readonly place: LockPlace;
  readonly lock: Lock;
  readonly keep: KeyKeeper;
  readonly terminal: Terminal;
}

async function written(
  plan: Plan,
  { api, objects, place, lock, keep, terminal }: Writing,
): Promise<void> {
  let known = plan.steps.reduce(
    (all, step) =>
      step.action === "UNCHANGED" ? locking(all, step.entry, lockedAs(step.host)) : all,
    lock,
  );
  writeLock(place, known);
  await applyPlan(plan.steps.filter(isWrite), {
    ...{ api, env: process.env, ids: new Map(plan.ids), versions: versionsOf(objects) },
    wrote: (entry, locked) => {
      known = locking(known, entry, locked);
      writeLock(place, known);
    },
    keep: (entry, secret) => terminal.say(`${nameOf(entry)}: ${keep(entry, secret)}`),
    done: ({ action, entry }) =>
      terminal.say(`${action === "CREATE" ? "created" : "changed"} ${nameOf(entry)}`),
  });
}
