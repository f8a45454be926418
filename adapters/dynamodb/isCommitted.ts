import { randomBackoff } from "../randomBackoff.ts";
import { refusal } from "./refusal.ts";
import type { Table, Write } from "./table.ts";

/** Writes all in one transaction. False: what it was decided from has changed, so read again and decide anew. */
export async function isCommitted(table: Table, writes: readonly Write[]): Promise<boolean> {
  try {
    await table.transact(writes);
    return true;
  } catch (error) {
    refusal(error, writes);
    // Two writers met; a moment of chance keeps them from meeting again.
    await randomBackoff.pause(1);
    return false;
  }
}
