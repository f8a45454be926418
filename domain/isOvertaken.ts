import type { Delivery } from "./delivery.ts";
import { nameOf } from "./escalation/reach.ts";
import type { IncidentEvent, TimelineEntry, Told } from "./events.ts";
import { type Incident, isOpen } from "./incident.ts";

type Messenger = Pick<Delivery, "target" | "urgency">;

/**
 * Whether the message that an entry asked for need not be sent any more. A page that wants an answer is overtaken by the
 * answer; one that is right although somebody has answered only by the end, like what somebody hears who tolerates
 * what is over soon. Other information is never overtaken.
 */
export function isOvertaken(
  incident: Incident,
  entry: TimelineEntry,
  { target, urgency }: Messenger,
): boolean {
  const told = subscribedAs(entry.event, { target, urgency });
  if (told) return !isOpen(incident) && (told.from !== undefined || urgency === "PAGE");
  if (urgency !== "PAGE") return false;
  return wantsAnswer(entry) ? incident.status !== "TRIGGERED" : !isOpen(incident);
}

function subscribedAs(event: IncidentEvent, { target, urgency }: Messenger): Told | undefined {
  const { subscribed = [] } = "subscribed" in event ? event : {};
  return subscribed.find((told) => nameOf(told.target) === target && told.urgency === urgency);
}

/** A page of any other event is sent rather than held back by mistake. */
function wantsAnswer({ event, actor }: TimelineEntry): boolean {
  switch (event.type) {
    case "IncidentOpened":
    case "IncidentReopened":
    case "SeverityChanged":
    case "AcknowledgeOverdue":
      return true;
    // A person calls for help also after an answer.
    case "StepEscalated":
      return actor === "tocsin";
    default:
      return false;
  }
}
