import { type Entry, keyOf } from "./entry.ts";
import type { Lock, Locked } from "./lock.ts";

/** Where the lock has an entry. */
export const lockKey = (entry: Entry): string => `${entry.kind}/${keyOf(entry)}`;

/** The lock with one thing as it is now, and not under the name that it had before. */
export function locking(lock: Lock, entry: Entry, locked: Locked): Lock {
  const others = Object.entries(lock).filter(
    ([key, { id }]) => id !== locked.id || !key.startsWith(`${entry.kind}/`),
  );
  return { ...Object.fromEntries(others), [lockKey(entry)]: locked };
}
