import type { ActionItem } from "../../domain/actionItems/actionItem.ts";
import type { Incident } from "../../domain/incident.ts";
import { allOf } from "../configure/allOf.ts";
import type { IncidentReader } from "../queries/ports.ts";
import type { ActionItemReader } from "./ports.ts";

export interface OpenAfterPorts {
  readonly actionItems: Pick<ActionItemReader, "listActionItems">;
  readonly incidents: Pick<IncidentReader, "incidents">;
}
export interface OpenAfter {
  readonly item: ActionItem;
  readonly incident: Incident;
}

/** What a service still has to do about its incidents, the first due first. Drills leave nothing to mend. */
export async function openAfter(
  { actionItems, incidents }: OpenAfterPorts,
  serviceId: string,
): Promise<readonly OpenAfter[]> {
  const list = { kind: "SERVICE", serviceId } as const;
  const items = await allOf((page) => actionItems.listActionItems(list, page));
  const ids = items.flatMap(({ incidentId }) => incidentId ?? []);
  const found = await incidents.incidents([...new Set(ids)]);
  return items.flatMap((item) => {
    const incident = item.incidentId === undefined ? undefined : found.get(item.incidentId);
    return incident && !incident.drill ? [{ item, incident }] : [];
  });
}
