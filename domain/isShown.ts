import type { IncidentEvent } from "./events.ts";

/** Below the message that shows an incident nobody needs what that itself says, what repeats, and word of deliveries. */
const UNTOLD: ReadonlySet<IncidentEvent["type"]> = new Set([
  ...(["IncidentOpened", "SignalRepeated"] as const),
  ...(["DeliverySettled", "DeliveryRetried", "DeliveryResent"] as const),
]);

/** Whether an entry is told wherever the incident is shown. */
export const isShown = ({ type }: Pick<IncidentEvent, "type">): boolean => !UNTOLD.has(type);
