import { keyTakenUp } from "../domain/grouping/groupedKey.ts";
import { type Incident, isOpen } from "../domain/incident.ts";
import type { Instant } from "../domain/time.ts";
import { type Holder, isGrouped } from "./keyPorts.ts";
import type { Change, IncidentStore } from "./ports.ts";

type Store = Pick<IncidentStore, "load" | "loadDesk">;

/** Whether the incident that has the key is open; one that groups keys leaves them lying at its end. */
export async function isHeld(store: Store, holder: Holder): Promise<boolean> {
  if (!isGrouped(holder)) return true;
  const { incident } = await store.load(holder.incidentId);
  return incident !== undefined && isOpen(incident);
}

/** How an incident that is reopened comes by its key again, which another one may hold by now. */
export async function takeUpKey(
  store: Store,
  incident: Incident,
  now: Instant,
): Promise<Pick<Change, "key" | "released"> | "KEY_TAKEN"> {
  const { dedupKey, serviceId } = incident;
  if (dedupKey === undefined) return {};
  const { open } = await store.loadDesk({ serviceId, dedupKeys: [dedupKey] });
  const holder = open.get(dedupKey);
  if (holder?.incidentId === incident.id) return {};
  if (holder && (await isHeld(store, holder))) return "KEY_TAKEN";
  return {
    ...(holder && { released: holder }),
    ...(incident.keys && { key: keyTakenUp({ ...incident, dedupKey }, now) }),
  };
}
