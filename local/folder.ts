import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { HostError } from "./hostError.ts";

/** The folder that a host keeps everything in; one host at a time. */
export interface Folder {
  readonly path: string;
  file(name: FileName): string;
  unlock(): void;
}
export type FileName =
  | "table.db"
  | "state.db"
  | "oidc.json"
  | "sample.json"
  | "host.json"
  | "outbox";

const LOCK = "lock.db";
const OURS =
  /^(table\.db|state\.db|lock\.db)(-wal|-shm|-journal)?$|^(oidc|sample|host)\.json$|^outbox$/;

/** Makes and locks the folder; `fresh` forgets what an earlier host kept in it. */
export function openFolder(path: string, fresh: boolean): Folder {
  makeWritable(path);
  const unlock = lock(path);
  if (fresh)
    for (const name of readdirSync(path))
      if (OURS.test(name) && !name.startsWith(LOCK)) rmSync(join(path, name), { recursive: true });
  rmSync(join(path, "host.json"), { force: true });
  return { path, file: (name) => join(path, name), unlock };
}

function makeWritable(path: string): void {
  try {
    make(resolve(path));
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new HostError(`cannot write to the folder ${path}: ${reason}`);
  }
}

/** One folder after the other: where the system refuses, Node's own recursion may try for ever. */
function make(path: string): void {
  if (existsSync(path)) return;
  make(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** A lock that the operating system lets go of when the process ends, however it ends. */
function lock(path: string): () => void {
  const file = join(path, LOCK);
  const db = new DatabaseSync(file);
  try {
    db.exec("PRAGMA busy_timeout = 1000; BEGIN EXCLUSIVE");
    chmodSync(file, 0o600);
  } catch {
    db.close();
    throw new HostError(`another host is running in the folder ${path}; choose one with --dir`);
  }
  return () => db.close();
}
