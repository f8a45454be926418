import type { IncidentEvent } from "./events.ts";

/** Below the message that shows an incident nobody needs what that itself says, what repeats, and word of deliveries. */
const UNTOLD: ReadonlySet<IncidentEvent["type"]> = new Set([
  ...(["IncidentOpened", "SignalRepeated"] as const),
  ...(["PostmortemDrafted", "PostmortemRevised", "EntryPinned", "EntryUnpinned"] as const),
  ...(["DeliverySettled", "DeliveryRetried", "DeliveryResent"] as const),
]);

/** Whether an entry is told wherever the incident is shown. */
export const isShown = ({ type }: Pick<IncidentEvent, "type">): boolean => !UNTOLD.has(type);

/** What changes whether those who were paged still have something to do. */
const TURNS: ReadonlySet<IncidentEvent["type"]> = new Set([
  ...(["IncidentAcknowledged", "IncidentTakenOver", "IncidentAdvanced"] as const),
  ...(["IncidentResolved", "IncidentClosed", "IncidentReopened", "IncidentMerged"] as const),
  ...(["IncidentSnoozed", "SnoozeEnded", "SeverityChanged"] as const),
]);

/** Whether a message of it that somebody has for themselves is brought up to date. */
export const isTurn = ({ type }: Pick<IncidentEvent, "type">): boolean => TURNS.has(type);
