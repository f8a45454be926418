import { standing } from "./clocks.ts";
import type { Facts } from "./decision.ts";
import { escalationOf, momentOf } from "./escalation/escalationOf.ts";
import { awakened, replan, resumePaging } from "./escalation/plan.ts";
import type { TakenTurn } from "./escalation/step.ts";
import type { IncidentEvent, SeverityChanged } from "./events.ts";
import { type Incident, isTriggered, type OpenIncident, type Triggered } from "./incident.ts";
import { isMoreSevere, type Severity, type SeverityRule } from "./severity.ts";
import type { Signal } from "./signal.ts";
import type { Instant } from "./time.ts";

interface NewLevel {
  readonly to: Severity;
  readonly rule: SeverityRule;
  readonly now: Instant;
  readonly reason?: string;
}

interface LevelChange {
  readonly next: OpenIncident;
  readonly events: readonly [SeverityChanged, ...IncidentEvent[]];
  readonly turns: readonly TakenTurn[];
}

/** A monitor raises a level only above everything it has said before: a person's judgement is not undone by a repeat. */
export function raisedTo(incident: OpenIncident, { severity }: Signal): Severity | undefined {
  if (!severity || !isMoreSevere(severity, incident.severity)) return undefined;
  const claimed = incident.monitor?.severity;
  return claimed === undefined || isMoreSevere(severity, claimed) ? severity : undefined;
}

/** Gives an open incident another level and re-plans what is left of its escalation; one that is worse ends a snooze. */
export function severityChange(incident: OpenIncident, level: NewLevel, facts: Facts): LevelChange {
  const { to: severity, rule } = level;
  const isAsleep = incident.snoozedUntil !== undefined;
  if (isAsleep && !isMoreSevere(severity, incident.severity)) {
    const next = { ...incident, severity, rule };
    return { next, events: [changed(incident, level)], turns: [] };
  }
  const { snoozedUntil: _, ...awake } = { ...incident, severity, rule };
  if (isTriggered(awake)) return unanswered(incident, awake, { level, facts, isAsleep });
  const paging = isAsleep ? awakened(awake.paging, level.now) : awake.paging;
  return { next: { ...awake, paging }, events: [changed(incident, level)], turns: [] };
}

interface Change {
  readonly level: NewLevel;
  readonly facts: Facts;
}

function unanswered(
  before: OpenIncident,
  incident: Triggered,
  { level, facts, isAsleep }: Change & { readonly isAsleep: boolean },
): LevelChange {
  const by = escalationOf(incident, facts);
  const again = isAsleep ? resumePaging : replan;
  const plan = again(by, incident.paging, {
    ...momentOf(incident, level.now),
    held: standing(before, "HOLD"),
  });
  const event = { ...changed(before, level), pages: plan.pages };
  const next = { ...incident, paging: plan.paging, deadlines: plan.clocks };
  // A gap that the level before has told of already is not told again.
  const isKnown = before.rule.pagesOnCall && before.paging.step < 0;
  const remarks = isKnown ? [] : plan.remarks;
  return { next, events: [event, ...remarks], turns: plan.turns };
}

/** The event of a change of level; its clocks follow from what becomes of the deadlines. */
export function changed(incident: Incident, { to, rule, reason }: NewLevel): SeverityChanged {
  return {
    type: "SeverityChanged",
    from: incident.severity,
    to,
    pages: [],
    informs: rule.channels,
    clocks: [],
    stopped: [],
    ...(reason !== undefined && { reason }),
  };
}
