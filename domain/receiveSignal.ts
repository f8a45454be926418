import { acknowledged } from "./answer.ts";
import type { ReceiveSignal } from "./commands.ts";
import { draft, type Facts, ignored, type Outcome, quietDraft } from "./decision.ts";
import type { IncidentEvent } from "./events.ts";
import { keyClears } from "./grouping/keyClears.ts";
import { keyFires } from "./grouping/keyFires.ts";
import { type Incident, isOpen, type MonitorState, type OpenIncident } from "./incident.ts";
import { resolved } from "./move.ts";
import { DEFAULT_SEVERITIES, moreSevere } from "./severity.ts";
import { raisedTo, severityChange } from "./severityChange.ts";
import type { Signal } from "./signal.ts";
import type { Instant } from "./time.ts";

/** What a monitor says about an incident that its key found. */
export function receiveSignal(incident: Incident, command: ReceiveSignal, facts: Facts): Outcome {
  if (!isOpen(incident)) return ignored("NOTHING_OPEN");
  switch (command.signal.state) {
    case "FIRING":
      return incident.keys
        ? keyFires(incident, command, facts)
        : stillFiring(incident, command, facts);
    case "ACKNOWLEDGED":
      return incident.status === "TRIGGERED"
        ? acknowledged(incident, command)
        : ignored("ALREADY_ACKNOWLEDGED");
    case "RESOLVED":
      return incident.keys ? keyClears(incident, command, facts) : recovered(incident, command);
  }
}

function recovered(incident: OpenIncident, command: ReceiveSignal): Outcome {
  const { signal, now } = command;
  // A monitor that does not say when is taken at its word; the clocks of two receivers may differ.
  if (signal.occurredAt !== undefined && isOlder(signal.occurredAt, incident))
    return ignored("STALE_SIGNAL");
  const saidAt = signal.occurredAt ?? now;
  if (!incident.autoResolve) {
    const next = { ...incident, monitor: heard(incident, signal, now) };
    return quietDraft(next, { type: "SignalCleared", title: signal.title });
  }
  const at = saidAt >= incident.detectedAt && saidAt <= now ? saidAt : now;
  return resolved(incident, { at, resolution: { kind: "RESTORED" } });
}

const isOlder = (occurredAt: Instant, { monitor }: OpenIncident): boolean =>
  monitor !== undefined && occurredAt < monitor.saidAt;

function stillFiring(incident: OpenIncident, command: ReceiveSignal, facts: Facts): Outcome {
  const { signal, now } = command;
  const next: OpenIncident = {
    ...incident,
    signalCount: incident.signalCount + 1,
    repeats: true,
    monitor: heard(incident, signal, now),
  };
  const raised = raisedTo(incident, signal);
  if (raised) {
    const rule = (facts.severities ?? DEFAULT_SEVERITIES)[raised];
    const change = severityChange(next, { to: raised, rule, now }, facts);
    return { ...draft(change.next, ...change.events), turns: change.turns };
  }
  return beginsAnew(incident, signal) ? quietDraft(next, repeated(signal)) : quietDraft(next);
}

/** Another stretch of firing, as far as the monitor tells them apart; a plain repeat changes a counter and nothing else. */
export function beginsAnew(
  { monitor }: { readonly monitor?: Pick<MonitorState, "episode"> },
  { episode }: Signal,
): boolean {
  return episode !== undefined && episode !== monitor?.episode;
}

function heard({ monitor }: OpenIncident, signal: Signal, now: Instant): MonitorState {
  const episode = signal.episode ?? monitor?.episode;
  const severity = moreSevere(signal.severity, monitor?.severity);
  return {
    saidAt: Math.max(signal.occurredAt ?? now, monitor?.saidAt ?? 0),
    heardAt: now,
    ...(episode !== undefined && { episode }),
    ...(severity && { severity }),
  };
}

const repeated = ({ title, startedAt }: Signal): IncidentEvent => ({
  type: "SignalRepeated",
  title,
  ...(startedAt !== undefined && { startedAt }),
});
