import { writeFileSync } from "node:fs";
import { accessOf } from "../access.ts";
import { apiOf } from "../api.ts";
import { CommandError, type Verb } from "../verb.ts";
import { directoryOf } from "./directory.ts";
import { labelOf, nameOf } from "./entry.ts";
import { exportText } from "./exportText.ts";
import type { HostObject } from "./hostState.ts";
import type { Kind } from "./kind.ts";
import { type LockPlace, lockBeside, lockedAs, readLock, writeLock } from "./lock.ts";
import { locking, lockKey } from "./locking.ts";
import { EXPORT_USAGE, exportOptions } from "./options.ts";
import { readHost } from "./readHost.ts";
import { labelled } from "./resolve.ts";

/** Writes down what a running host holds, as `apply` reads it. */
export const exportConfig: Verb = {
  name: "export",
  usage: EXPORT_USAGE,
  run: async (words, terminal) => {
    const { file, kinds, ...options } = exportOptions(words);
    const access = accessOf(options);
    const found = exported(await readHost(apiOf(access), Date.now()), kinds);
    for (const { entry, planned = [] } of found)
      if (planned.length > 0)
        terminal.complain(`${nameOf(entry)}: what is planned from ${planned[0]} on is left out`);
    const text = exportText(
      found.map(({ entry }) => entry),
      kinds,
    );
    if (file === undefined) {
      terminal.say(text.trimEnd());
      return 0;
    }
    writeFileSync(file, text);
    remember(lockBeside(file, access.graphqlUrl), found, kinds);
    terminal.say(`${file}: ${found.length} entries`);
    return 0;
  },
};

/** By label, which names each of them. */
function exported(objects: readonly HostObject[], kinds: readonly Kind[]): readonly HostObject[] {
  const present = objects.filter(({ left }) => !left);
  const directory = directoryOf([], present);
  const found = present
    .filter(({ entry: { kind, value } }) => kinds.includes(kind) && !kind.isLeftOut?.(value))
    .map((object) => labelled(object, directory))
    .sort((one, other) => (labelOf(one.entry) < labelOf(other.entry) ? -1 : 1));
  for (const [, [first, second]] of Map.groupBy(found, ({ entry }) => lockKey(entry)))
    if (first && second)
      throw new CommandError(
        `the host has several of the name: ${nameOf(first.entry)}; rename one`,
      );
  return found;
}

/** What is in the file now is known here, and may be changed from it. */
function remember(place: LockPlace, found: readonly HostObject[], kinds: readonly Kind[]): void {
  const others = Object.entries(readLock(place)).filter(
    ([key]) => !kinds.some((kind) => key.startsWith(`${kind.name}/`)),
  );
  const lock = found.reduce(
    (all, object) => locking(all, object.entry, lockedAs(object)),
    Object.fromEntries(others),
  );
  writeLock(place, lock);
}
