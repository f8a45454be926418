import type { Draft } from "./decision.ts";
import { nameOf } from "./escalation/reach.ts";
import type { IncidentEvent, Told } from "./events.ts";
import type { Incident, Subscriber } from "./incident.ts";
import type { Target } from "./policy.ts";
import { type Audience, concerns } from "./subscription.ts";
import { type Instant, SECOND } from "./time.ts";

/**
 * Teams that have asked for such trouble hear of it: when it opens or comes to be of their kind, once it has lasted for
 * longer than they tolerate, and from then on of whatever becomes of it.
 */
export function withSubscribers(draft: Draft, audience: readonly Audience[], now: Instant): Draft {
  const [first, ...rest] = draft.events;
  if (!first) return draft;
  const { subscribers: known = [] } = draft.next;
  const tells = known.flatMap(({ target, hearsFrom }) => (hearsFrom <= now ? [target] : []));
  const joined = isOfAnotherKind(first) ? joining(draft, audience, now) : [];
  const event = subscribed(telling(first, tells), joined);
  if (joined.length === 0) return { ...draft, events: [event, ...rest] };
  const subscribers = [...known, ...joined.map(({ subscriber }) => subscriber)];
  return { ...draft, next: { ...draft.next, subscribers }, events: [event, ...rest] };
}

interface Joined {
  readonly subscriber: Subscriber;
  readonly told: Told;
}

/** Whoever is in several audiences hears as the first of them asks; whom the incident pages or informs hears anyhow. */
function joining(draft: Draft, audience: readonly Audience[], now: Instant): readonly Joined[] {
  const { next, events } = draft;
  const hearing: readonly Target[] = [
    ...(next.subscribers ?? []).map(({ target }) => target),
    ...next.rule.channels.map((name): Target => ({ kind: "CHANNEL", name })),
    ...events.flatMap((event) => ("pages" in event ? event.pages : [])),
  ];
  const known = new Set(hearing.map(nameOf));
  const asking = audience
    .filter((one) => concerns(one, next))
    .flatMap((one) => one.targets.map((target) => joinedBy(target, one, { next, now })));
  const byName = Map.groupBy(asking, ({ told }) => nameOf(told.target));
  return [...byName].flatMap(([name, [first]]) => (first && !known.has(name) ? [first] : []));
}

function joinedBy(
  target: Target,
  { toleranceSeconds, pages }: Audience,
  { next, now }: { readonly next: Incident; readonly now: Instant },
): Joined {
  const hearsFrom = Math.max(now, next.declaredAt + toleranceSeconds * SECOND);
  const urgency = pages && target.kind === "USER" ? "PAGE" : "INFORM";
  const told: Told = { target, urgency, ...(hearsFrom > now && { from: hearsFrom }) };
  return { subscriber: { target, hearsFrom }, told };
}

function subscribed(event: IncidentEvent, joined: readonly Joined[]): IncidentEvent {
  if (joined.length === 0 || !isOfAnotherKind(event)) return event;
  return { ...event, subscribed: joined.map(({ told }) => told) };
}

/** What makes it another kind of trouble than it was. */
function isOfAnotherKind(event: IncidentEvent) {
  const { type } = event;
  return type === "IncidentOpened" || type === "SeverityChanged" || type === "CategoryChanged";
}

/** What becomes of an incident is told to whoever has been told of it. */
function telling(event: IncidentEvent, told: readonly Target[]): IncidentEvent {
  if (told.length === 0) return event;
  switch (event.type) {
    case "IncidentAcknowledged":
    case "IncidentAdvanced":
    case "IncidentResolved":
    case "IncidentClosed":
    case "IncidentReopened":
    case "IncidentMerged":
    case "SeverityChanged":
      return { ...event, tells: [...(event.tells ?? []), ...told] };
    default:
      return event;
  }
}
