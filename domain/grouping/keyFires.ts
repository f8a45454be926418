import { standing } from "../clocks.ts";
import type { ReceiveSignal } from "../commands.ts";
import { type Draft, draft, type Facts, quietDraft } from "../decision.ts";
import type { IncidentEvent } from "../events.ts";
import type { OpenIncident } from "../incident.ts";
import { DEFAULT_SEVERITIES, moreSevere } from "../severity.ts";
import { raisedTo, severityChange } from "../severityChange.ts";
import type { Signal } from "../signal.ts";
import { firingKey, type GroupedKey, type KeyChange, newKey } from "./groupedKey.ts";
import { told } from "./keyTally.ts";

/** So much is told by name before the rest is only counted. */
const MOST_NAMED = 5;

/**
 * A key of an incident that groups them fires: it joins, fires anew, or repeats itself. That is kept beside the incident,
 * which changes only where there is something to tell or the level rises.
 */
export function keyFires(incident: OpenIncident, command: ReceiveSignal, facts: Facts): Draft {
  const { signal, now } = command;
  const before = facts.key;
  const key = before
    ? firedAnew(before, command)
    : {
        after: newKey(incident.id, command, facts.service),
        adds: { joined: 1, firing: 1, signals: 1 },
      };
  const claimed = withClaim(incident, command);
  const raised = raisedTo(incident, signal);
  if (!raised) return { ...tell(claimed, key, eventOf(key, signal)), key };
  const rule = (facts.severities ?? DEFAULT_SEVERITIES)[raised];
  const reason = `${before ? "" : "Joined: "}${signal.title}.`;
  const level = { to: raised, rule, now, reason };
  const change = severityChange(told(claimed, key.adds), level, facts);
  return { ...draft(change.next, ...change.events), turns: change.turns, key };
}

function firedAnew(before: GroupedKey, command: ReceiveSignal): KeyChange {
  const { episode } = command.signal;
  const wasCleared = before.state === "CLEARED";
  const isAnew = wasCleared || (episode !== undefined && episode !== before.episode);
  return {
    before,
    after: firingKey(before, command),
    adds: { signals: 1, ...(isAnew && { again: 1 }), ...(wasCleared && { firing: 1 }) },
  };
}

/** The most severe level that any of its monitors has claimed is known of the incident itself. */
function withClaim(incident: OpenIncident, { signal, now }: ReceiveSignal): OpenIncident {
  const { monitor = { saidAt: now, heardAt: now } } = incident;
  const severity = moreSevere(signal.severity, monitor.severity);
  return severity === undefined || severity === monitor.severity
    ? incident
    : { ...incident, monitor: { ...monitor, severity } };
}

/** Undefined for a repeat. */
function eventOf({ before, adds }: KeyChange, signal: Signal): IncidentEvent | undefined {
  const { title, startedAt } = signal;
  if (!before) return { type: "KeyJoined", title };
  if (!adds.again) return undefined;
  return {
    ...{ type: "SignalRepeated", title },
    ...(startedAt !== undefined && { startedAt }),
    ...(before.state === "CLEARED" && { again: true }),
  };
}

/** By name while little happens; else the tally that stands tells it with the others. */
export function tell(incident: OpenIncident, { adds }: KeyChange, event?: IncidentEvent): Draft {
  const { named = 0 } = incident.keys ?? {};
  const isCounted = named >= MOST_NAMED && standing(incident, "TALLY").length > 0;
  return event && !isCounted ? quietDraft(told(incident, adds), event) : quietDraft(incident);
}
