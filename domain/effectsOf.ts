import type { Deadline } from "./deadline.ts";
import type { Notice, Urgency } from "./delivery.ts";
import type { Consequences, DeliveryResent, IncidentEvent, Redelivered } from "./events.ts";
import type { Target } from "./policy.ts";

/** What an event asks of the world behind the stream; measuring is the other reader's. */
export type Effect =
  | { readonly kind: "SCHEDULE"; readonly deadline: Deadline }
  | { readonly kind: "UNSCHEDULE"; readonly deadline: Deadline }
  | { readonly kind: "NOTIFY"; readonly notice: Notice }
  /** One delivery, because a person asks for it; without a number it is that of the event's entry. */
  | { readonly kind: "DELIVER"; readonly delivery: Omit<Redelivered, "seq"> & { seq?: number } };

/** All effects of one event; everything they need is in the event, so repeating them changes nothing. */
export function effectsOf(event: IncidentEvent): readonly Effect[] {
  // Every event that pages, tells or informs says whom in the same way.
  if ("informs" in event) return consequencesOf(event);
  switch (event.type) {
    case "CategoryChanged":
      return [...subscribedOf(event), ...clocksOf(event)];
    case "PlaybookAttached":
    case "PlaybookStepTaken":
    case "NoteAdded":
    case "TimesCorrected":
    case "SignalRepeated":
    case "SignalCleared":
    case "KeyJoined":
    case "DrillSignalPlayed":
    case "KeysTallied":
    case "KeysCleared":
      return clocksOf(event);
    case "DeliveryRetried":
      return [{ kind: "DELIVER", delivery: event.delivery }, ...clocksOf(event)];
    case "DeliveryResent":
      return resentOf(event);
    case "StepSkipped":
    case "DeliverySettled":
      return [];
    default:
      return event satisfies never;
  }
}

/** Under the number of the entry that says so. */
function resentOf(event: DeliveryResent): readonly Effect[] {
  const { seq: _, ...delivery } = event.delivery;
  return [{ kind: "DELIVER", delivery }, ...clocksOf(event)];
}

function consequencesOf(event: Consequences): readonly Effect[] {
  const { tells: told = [] } = event;
  const informed = event.informs.map((name): Target => ({ kind: "CHANNEL", name }));
  return [
    ...event.pages.map((target) => notify(target, "PAGE")),
    ...[...told, ...informed].map((target) => notify(target, "INFORM")),
    ...subscribedOf(event),
    ...clocksOf(event),
  ];
}

const subscribedOf = ({ subscribed = [] }: Pick<Consequences, "subscribed">): readonly Effect[] =>
  subscribed.map(({ target, urgency, from }) => ({
    kind: "NOTIFY",
    notice: { target, urgency, ...(from !== undefined && { from }) },
  }));

const notify = (target: Target, urgency: Urgency): Effect => ({
  kind: "NOTIFY",
  notice: { target, urgency },
});

const clocksOf = ({ clocks = [], stopped = [] }: Partial<Consequences>): readonly Effect[] => [
  ...clocks.map((deadline): Effect => ({ kind: "SCHEDULE", deadline })),
  ...stopped.map((deadline): Effect => ({ kind: "UNSCHEDULE", deadline })),
];
