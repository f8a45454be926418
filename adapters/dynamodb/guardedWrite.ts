import type { Conflict } from "../../app/ports.ts";
import type { Write } from "./table.ts";

/** A write of the transaction, and what it means when its condition fails. */
export interface GuardedWrite {
  readonly write: Write;
  readonly guards: Conflict;
}

export const guarded = (guards: Conflict, write: Write): GuardedWrite => ({ guards, write });
