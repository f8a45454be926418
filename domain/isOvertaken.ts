import type { TimelineEntry } from "./events.ts";
import { type Incident, isOpen } from "./incident.ts";

/**
 * Whether the page that an entry asked for need not be sent any more. One that wants an answer is overtaken by the
 * answer; one that is right although somebody has answered only by the end.
 */
export function isOvertaken(incident: Incident, entry: TimelineEntry): boolean {
  return wantsAnswer(entry) ? incident.status !== "TRIGGERED" : !isOpen(incident);
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
