import type { ReceiveSignal } from "../domain/commands.ts";
import type { IgnoredReason } from "../domain/decision.ts";
import { mayPage } from "../domain/escalation/needsPeople.ts";
import type { IncidentEvent } from "../domain/events.ts";
import { beginsAnew } from "../domain/receiveSignal.ts";
import { isMoreSevere } from "../domain/severity.ts";
import type { Signal } from "../domain/signal.ts";
import { MINUTE } from "../domain/time.ts";
import { decideWithAudience } from "./decideWithAudience.ts";
import type { SuppressionLog } from "./ingestPorts.ts";
import { onCallFacts } from "./oncall/onCallFacts.ts";
import type {
  Change,
  Clock,
  Desk,
  FiringMarker,
  Ids,
  IncidentStore,
  OpenPointer,
} from "./ports.ts";

export interface ReceivePorts {
  readonly store: IncidentStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly suppressions: SuppressionLog;
}

/** What became of one signal. */
export interface Reception {
  /** The sender's own, whatever the rules have made of it. */
  readonly dedupKey: string;
  readonly outcome:
    | ("opened" | "added" | "acknowledged" | "resolved" | "noted")
    | ("ignored" | "suppressed");
  readonly incidentId?: string;
  /** Why it was ignored or suppressed. */
  readonly reason?: string;
}

export interface SignalContext {
  readonly ports: ReceivePorts;
  readonly desk: Desk;
  readonly command: ReceiveSignal;
}
/** AGAIN: somebody else was faster; look again and decide anew. */
type Result = Omit<Reception, "dedupKey"> | "AGAIN";

/** No incident is open for the key. */
export async function openFor({ ports, desk, command }: SignalContext): Promise<Result> {
  const opens = command.signal.state === "FIRING";
  const policy = desk.service?.policy ?? desk.defaultPolicy;
  const onCall = opens ? await onCallFacts(ports.store, policy, command.now) : {};
  const decision = await decideWithAudience(ports.store, {
    ...{ command, subscriptions: desk.subscriptions },
    facts: { ...desk, ...onCall },
  });
  const markers = markersOf(desk, command.signal);
  if (decision.kind === "ignored") {
    // A recovery can overtake its alarm: the alarm is older then, and must open nothing.
    if (markers.ended?.saidAt !== undefined) {
      await ports.store.rememberEnd(markers.ended, command.now);
    }
    return ignoredBecause(decision.reason);
  }
  if (decision.kind === "rejected") throw new Error(decision.message);
  const { incident: after, entries, turns } = decision;
  const conflict = await ports.store.commit({ after, entries, turns, ...markers });
  if (conflict === "SEEN") return ignoredBecause("SEEN");
  return conflict ? "AGAIN" : { outcome: "opened", incidentId: after.id };
}

/** An incident is open for the key. */
export async function speakTo(context: SignalContext, pointer: OpenPointer): Promise<Result> {
  const { ports, desk, command } = context;
  const { incidentId } = pointer;
  if (isPlainRepeat(command, pointer)) {
    await ports.store.countRepeat(incidentId, command.now);
    return { outcome: "added", incidentId };
  }
  const { incident: before } = await ports.store.load(incidentId);
  if (!before) return "AGAIN";
  const onCall = mayPage(command) ? await onCallFacts(ports.store, before.policy, command.now) : {};
  const decision = await decideWithAudience(ports.store, {
    ...{ before, command, subscriptions: desk.subscriptions },
    facts: { ...desk, ...onCall },
  });
  if (decision.kind === "rejected") throw new Error(decision.message);
  if (decision.kind === "ignored") {
    return decision.reason === "NOTHING_OPEN"
      ? "AGAIN"
      : { ...ignoredBecause(decision.reason), incidentId };
  }
  const { incident: after, entries, turns } = decision;
  const markers = command.signal.state === "RESOLVED" ? markersOf(desk, command.signal) : {};
  const conflict = await ports.store.commit({ before, after, entries, turns, ...markers });
  if (conflict === "SEEN") return { ...ignoredBecause("SEEN"), incidentId };
  return conflict ? "AGAIN" : { outcome: outcomeOf(entries.map(({ event }) => event)), incidentId };
}

/**
 * A repeat that says nothing new goes to a counter beside the incident, once the incident knows of the counters;
 * it touches the incident itself at most once a minute.
 */
function isPlainRepeat({ signal, now }: ReceiveSignal, pointer: OpenPointer): boolean {
  return (
    signal.state === "FIRING" &&
    pointer.repeats &&
    now - pointer.touchedAt < MINUTE &&
    !(signal.severity && isMoreSevere(signal.severity, pointer.severity)) &&
    !beginsAnew({ monitor: pointer }, signal)
  );
}

/**
 * What must not have been dealt with: the message itself, and for a firing one its end. Monitors that share a key by a
 * rule do not share their ends.
 */
function markersOf(
  { service }: Desk,
  { source, dedupKey, ownKey = dedupKey, messageId, episode, state, occurredAt }: Signal,
): Pick<Change, "message" | "begun" | "ended"> {
  const scope = `${service?.id}#${source}`;
  const firing = firingMarker(scope, { dedupKey: ownKey, episode, occurredAt });
  return {
    ...(messageId !== undefined && { message: `${scope}#message#${messageId}` }),
    ...(firing && { [state === "RESOLVED" ? "ended" : "begun"]: firing }),
  };
}

function firingMarker(
  scope: string,
  said: { dedupKey: string; episode: string | undefined; occurredAt: number | undefined },
): FiringMarker | undefined {
  if (said.episode !== undefined) return { name: `${scope}#episode#${said.episode}` };
  if (said.occurredAt === undefined) return undefined;
  return { name: `${scope}#last#${said.dedupKey}`, saidAt: said.occurredAt };
}

const ignoredBecause = (reason: keyof typeof WHY_IGNORED) => ({
  outcome: "ignored" as const,
  reason: WHY_IGNORED[reason],
});

function outcomeOf(events: readonly IncidentEvent[]): Reception["outcome"] {
  const types = new Set(events.map(({ type }) => type));
  if (types.has("IncidentResolved")) return "resolved";
  if (types.has("IncidentAcknowledged")) return "acknowledged";
  return types.has("SignalCleared") ? "noted" : "added";
}

const WHY_IGNORED: Readonly<Record<IgnoredReason | "SEEN", string>> = {
  SEEN: "this message, or this stretch of firing, was dealt with before",
  STALE_SIGNAL: "older than what its monitor has said since",
  NOTHING_OPEN: "no incident is open for this key",
  ALREADY_ESCALATED: "the incident was escalated just now",
  ALREADY_ASKED: "it was asked for just now",
  ALREADY_ACKNOWLEDGED: "the incident is acknowledged already",
  SUPERSEDED_DEADLINE: "superseded",
};
