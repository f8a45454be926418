import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { readText } from "../readText.ts";
import { CommandError, type Terminal } from "../verb.ts";
import { labelOf } from "./entry.ts";
import type { Entry } from "./kind.ts";
import type { Write } from "./plan.ts";

/** Takes what is shown once; says where it is. */
export type KeyKeeper = (entry: Entry, secret: string) => string;

interface KeyPlace {
  /** Absent: the keys are printed. */
  readonly file: string | undefined;
  readonly host: string;
}

/** Throws where keys would be made and nobody could have them. */
export function keyKeeperFor(
  writes: readonly Write[],
  { file, host }: KeyPlace,
  { ask }: Terminal,
): KeyKeeper {
  const isNeeded = writes.some(
    ({ action, entry }) => action === "CREATE" && entry.kind.shows !== undefined,
  );
  if (file !== undefined && isNeeded) return fileKeeper(file, host);
  if (isNeeded && !ask)
    throw new CommandError(
      "nothing was written: keys are shown once, and what is printed here may stay in a log: name a file for them with --keys",
    );
  return ({ kind }, secret) => `its ${kind.shows}, which is not shown again: ${secret}`;
}

/** By the host's address, then by kind and name. */
const keysFile = z.record(z.string(), z.record(z.string(), z.string()));

/** Whatever was in the file stays. It is written at once, so that one that cannot be written is found before a key is made. */
function fileKeeper(file: string, host: string): KeyKeeper {
  let all = keysIn(file);
  write(file, all);
  return (entry, secret) => {
    const place = `${entry.kind.name}/${labelOf(entry)}`;
    all = { ...all, [host]: { ...all[host], [place]: secret } };
    write(file, all);
    return `its ${entry.kind.shows} is in ${file}`;
  };
}

function keysIn(file: string): z.infer<typeof keysFile> {
  if (!existsSync(file)) return {};
  const { text } = readText(file);
  try {
    return keysFile.parse(JSON.parse(text));
  } catch {
    throw new CommandError(`${file} is no file of keys: name another one with --keys`);
  }
}

/** Whole or not at all, and for its owner only. */
function write(file: string, all: z.infer<typeof keysFile>): void {
  const draft = `${file}.new`;
  try {
    // One that was left there may be readable by others.
    rmSync(draft, { force: true });
    writeFileSync(draft, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}
