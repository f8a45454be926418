import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { CommandError } from "../verb.ts";
import { factsOf } from "./entry.ts";
import type { HostObject } from "./hostState.ts";
import type { Entry } from "./kind.ts";

const locked = z.object({ id: z.string(), version: z.int().nullable(), hash: z.string() });
/** By the host's address, then by kind and name. */
const lockFile = z.record(z.string(), z.record(z.string(), locked));

/** What was last applied or exported. */
export type Locked = z.infer<typeof locked>;
export type Lock = Readonly<Record<string, Locked>>;

export interface LockPlace {
  readonly file: string;
  readonly host: string;
}

export const lockBeside = (file: string, host: string): LockPlace => ({
  file: join(dirname(file), "tocsin.lock.json"),
  host,
});

export const readLock = ({ file, host }: LockPlace): Lock => allIn(file)[host] ?? {};

export function writeLock({ file, host }: LockPlace, lock: Lock): void {
  const all = { ...allIn(file), [host]: inOrder(lock) };
  writeFileSync(file, `${JSON.stringify(inOrder(all), null, 2)}\n`);
}

function allIn(file: string): z.infer<typeof lockFile> {
  const text = textOf(file);
  if (text === undefined) return {};
  try {
    return lockFile.parse(JSON.parse(text));
  } catch {
    const cure = "take it from version control, or delete it and apply with --force";
    throw new CommandError(`${file} is not a lock file: ${cure}`);
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

const inOrder = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Of what files can say. What is planned for a schedule cannot be said, and would be lost. */
export const hashOf = (entry: Entry, planned: readonly string[] = []): string =>
  createHash("sha256")
    .update(JSON.stringify([factsOf(entry), planned]))
    .digest("hex")
    .slice(0, 16);

export const lockedAs = ({ entry, id, version, planned }: HostObject): Locked => ({
  ...{ id, version },
  hash: hashOf(entry, planned),
});
