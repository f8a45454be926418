import type { Instant } from "../../domain/time.ts";
import { randomBackoff } from "../randomBackoff.ts";
import { GATE_IS_OPEN } from "./keyCounters.ts";
import { keys, SHARDS } from "./keys.ts";
import type { Table } from "./table.ts";

/** Some counter is not being written by a transaction just now. */
const ATTEMPTS = 10;

/** Counts a signal beside its incident; false when the incident groups keys and has ended. */
export async function countRepeat(table: Table, incidentId: string, at: Instant): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    const shard = SHARDS[Math.floor(Math.random() * SHARDS.length)] ?? 0;
    try {
      await table.update(keys.repeats(incidentId, shard), {
        text: "ADD #count :one SET lastAt = :at",
        names: { "#count": "count", "#closed": "closed" },
        values: { ":one": 1, ":at": at },
        condition: GATE_IS_OPEN,
      });
      return true;
    } catch (error) {
      const name = error instanceof Error ? error.name : "";
      if (name === "ConditionalCheckFailedException") return false;
      if (name !== "TransactionConflictException" || attempt === ATTEMPTS) throw error;
      await randomBackoff.pause(attempt);
    }
  }
}
