import { type Facts, ignored, type Outcome, quietDraft, rejected } from "../decision.ts";
import { type Incident, isOpen, type OpenIncident } from "../incident.ts";
import { resolution } from "../move.ts";
import { DEFAULT_SEVERITIES, isMoreSevere } from "../severity.ts";
import { severityChange } from "../severityChange.ts";
import type { Instant } from "../time.ts";
import type { StopDrill } from "./commands.ts";
import type { DrillSignalPlayed } from "./events.ts";
import type { DrillEnding, Exercise, SignalAhead } from "./exercise.ts";

/** What a monitor of the scenario says next; of a mitigated incident, that it has recovered. */
export function signalPlayed(incident: OpenIncident, facts: Facts, now: Instant): Outcome {
  const { exercise } = incident;
  if (!exercise) return ignored("SUPERSEDED_DEADLINE");
  if (incident.status === "MONITORING") return recovered(incident, exercise);
  const [signal, ...ahead] = exercise.ahead;
  if (!signal) return ignored("SUPERSEDED_DEADLINE");
  const next = { ...incident, exercise: { ...exercise, ahead } };
  return fired(next, signal, { facts, now });
}

function fired(
  next: OpenIncident,
  { title, severity }: SignalAhead,
  { facts, now }: { readonly facts: Facts; readonly now: Instant },
): Outcome {
  const played: DrillSignalPlayed = { type: "DrillSignalPlayed", title, isRecovery: false };
  if (!severity || !isMoreSevere(severity, next.severity)) return quietDraft(next, played);
  const rule = (facts.severities ?? DEFAULT_SEVERITIES)[severity];
  const change = severityChange(next, { to: severity, rule, now, reason: title }, facts);
  return { ...quietDraft(change.next, ...change.events), visible: true, turns: change.turns };
}

function recovered(incident: OpenIncident, { recovery, ...exercise }: Exercise): Outcome {
  if (!recovery) return ignored("SUPERSEDED_DEADLINE");
  return quietDraft(
    { ...incident, exercise: { ...exercise, ahead: [] } },
    { type: "DrillSignalPlayed", title: recovery.title, isRecovery: true },
  );
}

/** Nobody is paged for longer than the scenario lasts. */
export const timeOver = (incident: OpenIncident, at: Instant): Outcome =>
  ended(incident, { why: "TIME_OVER", at, note: "The drill's time is over." });

export function drillStopped(incident: Incident, { at, now, note }: StopDrill): Outcome {
  if (!incident.exercise)
    return rejected("INVALID", "It is played by no scenario: resolve it instead.", "id");
  if (!isOpen(incident)) return rejected("ILLEGAL_TRANSITION", "The drill is over already.");
  const said = note === undefined ? "" : ` ${note}`;
  return ended(incident, { why: "STOPPED", at: at ?? now, note: `The drill was stopped.${said}` });
}

interface End {
  readonly why: DrillEnding;
  readonly at: Instant;
  readonly note: string;
}

function ended(incident: OpenIncident, { why, at, note }: End): Outcome {
  const { exercise } = incident;
  if (!exercise) return ignored("SUPERSEDED_DEADLINE");
  const draft = resolution(incident, { at, resolution: { kind: "RESTORED" }, note });
  return { ...draft, next: { ...draft.next, exercise: { ...exercise, ended: why } } };
}
