import type { Deadline } from "./deadline.ts";
import type { Notice, Urgency } from "./delivery.ts";
import type { Consequences, DeliveryResent, IncidentEvent, Redelivered } from "./events.ts";
import type { ActionApproved, ActionRequested } from "./playbooks/actions/events.ts";
import type { Target } from "./policy.ts";

/** What an event asks of the world behind the stream; measuring is the other reader's. */
export type Effect =
  | { readonly kind: "SCHEDULE"; readonly deadline: Deadline }
  | { readonly kind: "UNSCHEDULE"; readonly deadline: Deadline }
  | { readonly kind: "NOTIFY"; readonly notice: Notice }
  /** One delivery, because a person asks for it; without a number it is that of the event's entry. */
  | { readonly kind: "DELIVER"; readonly delivery: Omit<Redelivered, "seq"> & { seq?: number } }
  /** An action of the playbook is carried out. */
  | { readonly kind: "ACT"; readonly actionId: string }
  /** The run has come to a step that may act by itself. */
  | { readonly kind: "CONSIDER" };

/** All effects of one event; everything they need is in the event, so repeating them changes nothing. */
export const effectsOf = (event: IncidentEvent): readonly Effect[] => [
  ...(isAtActiveStep(event) ? [{ kind: "CONSIDER" } as const] : []),
  ...ownEffectsOf(event),
];

const isAtActiveStep = (event: IncidentEvent): boolean =>
  ("playbook" in event && event.playbook?.acts === true) ||
  ("acts" in event && event.acts === true);

function ownEffectsOf(event: IncidentEvent): readonly Effect[] {
  // Every event that pages, tells or informs says whom in the same way.
  if ("informs" in event) return consequencesOf(event);
  switch (event.type) {
    case "CategoryChanged":
      return [...subscribedOf(event), ...clocksOf(event)];
    case "ActionRequested":
      return event.approveBy === undefined ? actedOn(event) : askedFor(event);
    case "ActionApproved":
      return actedOn(event);
    case "ActionStarted":
    case "ActionEnded":
    case "ActionLeftOut":
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
    case "DecisionRecorded":
    case "LinkAdded":
    case "EntryPinned":
    case "EntryUnpinned":
    case "EntryCorrected":
    case "PostmortemDrafted":
    case "PostmortemRevised":
    case "PostmortemApproved":
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

const askedFor = (event: ActionRequested): readonly Effect[] => [
  ...(event.asks ?? []).map((target) => notify(target, "INFORM")),
  ...clocksOf(event),
];

const actedOn = (event: ActionRequested | ActionApproved): readonly Effect[] => [
  { kind: "ACT", actionId: event.actionId },
  ...clocksOf(event),
];

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
