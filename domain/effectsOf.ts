import type { Deadline } from "./deadline.ts";
import type { Notice } from "./delivery.ts";
import type { Consequences, IncidentEvent } from "./events.ts";

/** What an event asks of the world behind the stream; measuring is the other reader's. */
export type Effect =
  | { readonly kind: "SCHEDULE"; readonly deadline: Deadline }
  | { readonly kind: "UNSCHEDULE"; readonly deadline: Deadline }
  | { readonly kind: "NOTIFY"; readonly notice: Notice };

/** All effects of one event; everything they need is in the event, so repeating them changes nothing. */
export function effectsOf(event: IncidentEvent): readonly Effect[] {
  switch (event.type) {
    case "IncidentOpened":
    case "CoverageGapFound":
    case "IncidentAcknowledged":
    case "IncidentAdvanced":
    case "IncidentResolved":
    case "IncidentClosed":
    case "IncidentReopened":
    case "IncidentMerged":
    case "SeverityChanged":
    case "AcknowledgeOverdue":
    case "StepEscalated":
    case "EscalationExhausted":
      return consequencesOf(event);
    case "SignalRepeated":
    case "SignalCleared":
    case "CategoryChanged":
    case "NoteAdded":
    case "TimesCorrected":
    case "DeliverySettled":
      return [];
    default:
      return event satisfies never;
  }
}

function consequencesOf({ pages, informs, clocks, stopped }: Consequences): readonly Effect[] {
  return [
    ...pages.map((target): Effect => ({ kind: "NOTIFY", notice: { target, urgency: "PAGE" } })),
    ...informs.map(
      (name): Effect => ({
        kind: "NOTIFY",
        notice: { target: { kind: "CHANNEL", name }, urgency: "INFORM" },
      }),
    ),
    ...clocks.map((deadline): Effect => ({ kind: "SCHEDULE", deadline })),
    ...stopped.map((deadline): Effect => ({ kind: "UNSCHEDULE", deadline })),
  ];
}
