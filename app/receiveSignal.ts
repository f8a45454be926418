import type { ReceiveSignal } from "../domain/commands.ts";
import { mayPage } from "../domain/escalation/needsPeople.ts";
import type { IncidentEvent } from "../domain/events.ts";
import type { HeldSignal } from "../domain/maintenance/heldSignal.ts";
import { beginsAnew } from "../domain/receiveSignal.ts";
import { isMoreSevere } from "../domain/severity.ts";
import { MINUTE } from "../domain/time.ts";
import { decideWithAudience } from "./decideWithAudience.ts";
import type { SuppressionLog } from "./ingestPorts.ts";
import type { OpenPointer } from "./keyPorts.ts";
import { onCallFacts } from "./oncall/onCallFacts.ts";
import type { Change, Clock, Desk, Ids, IncidentStore } from "./ports.ts";
import { ignoredBecause, type Reception, type Result } from "./reception.ts";
import { markersOf } from "./signalMarkers.ts";

export interface ReceivePorts {
  readonly store: IncidentStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly suppressions: SuppressionLog;
}

export interface SignalContext {
  readonly ports: ReceivePorts;
  readonly desk: Desk;
  readonly command: ReceiveSignal;
  /** What is held back under its monitor's key. */
  readonly held?: HeldSignal;
}

/** No incident is open for the key. `released` held it, and `group` is what opened for its group before. */
export async function openFor(
  { ports, desk, command, held }: SignalContext,
  before: Pick<Change, "released" | "group"> = {},
): Promise<Result> {
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
    if (markers.ended && (markers.ended.saidAt !== undefined || held)) {
      await ports.store.rememberEnd(markers.ended, command.now);
    }
    return ignoredBecause(decision.reason);
  }
  if (decision.kind === "rejected") throw new Error(decision.message);
  const { kind: _, incident: after, ...change } = decision;
  const takes = held && { takes: held };
  const conflict = await ports.store.commit({ after, ...change, ...before, ...markers, ...takes });
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

function outcomeOf(events: readonly IncidentEvent[]): Reception["outcome"] {
  const types = new Set(events.map(({ type }) => type));
  if (types.has("IncidentResolved")) return "resolved";
  if (types.has("IncidentAcknowledged")) return "acknowledged";
  return types.has("SignalCleared") ? "noted" : "added";
}
