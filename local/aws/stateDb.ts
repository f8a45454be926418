import { chmodSync, closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** The host's state: written through at every change, so that a killed host loses nothing it acknowledged. */
export function openStateDb(path: string): DatabaseSync {
  if (path !== ":memory:") {
    // Made before SQLite opens it: it holds secrets, and its journal takes over its mode.
    closeSync(openSync(path, "a", 0o600));
    chmodSync(path, 0o600);
  }
  const db = new DatabaseSync(path);
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000");
  return db;
}
