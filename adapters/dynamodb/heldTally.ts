import type { HeldTally } from "../../domain/maintenance/windowClock.ts";
import { type Key, keys, SHARDS } from "./keys.ts";
import { pastConflicts } from "./pastConflicts.ts";
import type { Table } from "./table.ts";

export const talliesOf = (windowId: string): readonly Key[] =>
  SHARDS.map((shard) => keys.heldTally(windowId, shard));

/** Adds to what a window has held back or replayed, in one of a few places, so that no storm has a single key. */
export async function addToTally(
  table: Table,
  windowId: string,
  more: Partial<HeldTally>,
): Promise<void> {
  const shard = SHARDS[Math.floor(Math.random() * SHARDS.length)] ?? 0;
  const { held = 0, replayed = 0 } = more;
  const adding = {
    text: "ADD held :held, replayed :replayed",
    values: { ":held": held, ":replayed": replayed },
  };
  await pastConflicts(() => table.update(keys.heldTally(windowId, shard), adding));
}
