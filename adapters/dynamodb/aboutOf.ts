import type { TimelineEntry } from "../../domain/events.ts";
import { entryItem } from "./items/event.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

/** What the message below an entry is about: where somebody has sent it once more, the entry that it was first about. */
export async function aboutOf(table: Table, entry: TimelineEntry): Promise<TimelineEntry> {
  const { incidentId, event } = entry;
  if (event.type !== "DeliveryResent") return entry;
  const first = await table.get(keys.event(incidentId, event.about));
  if (!first) throw new Error(`entry ${event.about} of ${incidentId} has vanished`);
  return entryItem.decode(first);
}
