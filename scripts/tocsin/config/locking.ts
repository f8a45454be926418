import { keyOf } from "./entry.ts";
import type { Entry } from "./kind.ts";
import type { Lock, Locked } from "./lock.ts";

/** Where the lock has an entry. */
export const lockKey = (entry: Entry): string => `${entry.kind.name}/${keyOf(entry)}`;

/** The lock with one thing as it is now, and not under the name that it had before. */
export function locking(lock: Lock, entry: Entry, locked: Locked): Lock {
  const others = Object.entries(lock).filter(
    ([key, { id }]) => id !== locked.id || !key.startsWith(`${entry.kind.name}/`),
  );
  return { ...Object.fromEntries(others), [lockKey(entry)]: locked };
}
