import type { IncidentEvent } from "./events.ts";

/** Whether an entry is told below the message that shows the incident: not what that itself says, nor what repeats. */
export const isShown = ({ type }: Pick<IncidentEvent, "type">): boolean =>
  type !== "IncidentOpened" && type !== "SignalRepeated" && type !== "DeliverySettled";
