import type { ActionItem } from "../actionItems/actionItem.ts";
import type { Incident } from "../incident.ts";
import { SEVERITIES } from "../severity.ts";
import type { Reason } from "./advice.ts";

/** What came of an incident of the worst level, and is not done: the same can happen again. */
export const actionItemReasons = (
  items: readonly ActionItem[],
  incidents: ReadonlyMap<string, Incident>,
): readonly Reason[] =>
  items.flatMap(({ id, title, state, dueOn, incidentId }): Reason[] => {
    const incident = incidentId === undefined ? undefined : incidents.get(incidentId);
    if (state !== "OPEN" || incident?.severity !== SEVERITIES[0] || incident.drill) return [];
    const message = `Still to be done after ${incident.severity} ${incident.title}, due ${dueOn}: ${title}`;
    return [{ code: "SEVERE_ACTION_ITEM", verdict: "CAUTION", message, objectId: id }];
  });
