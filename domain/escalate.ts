import { standing } from "./clocks.ts";
import type { Escalate } from "./commands.ts";
import { type Facts, ignored, NO_CONSEQUENCES, type Outcome, rejected } from "./decision.ts";
import { escalationOf, momentOf, planned } from "./escalation/escalationOf.ts";
import { awakened, nextStep, type Plan, sameStep, withPromise } from "./escalation/plan.ts";
import type { Escalation } from "./escalation/step.ts";
import { type Incident, isOpen, isTriggered, type OpenIncident } from "./incident.ts";
import { isSameClick } from "./isSameClick.ts";
import { illegalMove } from "./lifecycle.ts";
import type { Step } from "./policy.ts";
import type { Instant } from "./time.ts";

/** The next step now; past the last one, the last one again. It ends a snooze, and undoes nobody's answer. */
export function escalatedByHand(incident: Incident, command: Escalate, facts: Facts): Outcome {
  if (!isOpen(incident))
    return rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, "be escalated"));
  const { now, note } = command;
  if (isSameClick(incident.paging.escalatedAt, now)) return ignored("ALREADY_ESCALATED");
  const plan = planOf(incident, now, facts);
  const { step, round } = plan.paging;
  const { snoozedUntil: _, ...awake } = incident;
  const next: OpenIncident = {
    ...awake,
    paging: { ...plan.paging, escalatedAt: now, awaiting: awaitingOf(incident, plan.paging) },
    deadlines: isTriggered(incident)
      ? [...standing(incident, "ACKNOWLEDGE"), ...plan.clocks]
      : incident.deadlines,
  };
  const event = { type: "StepEscalated", ...NO_CONSEQUENCES, step, round } as const;
  const said = note === undefined ? {} : { note };
  return planned(next, { ...event, pages: plan.pages, manual: true, ...said }, plan);
}

/** Whoever calls for help does not wait: a snoozed incident's promises begin anew, as at the end of its time. */
function planOf(incident: OpenIncident, now: Instant, facts: Facts): Plan {
  const all = escalationOf(incident, facts);
  const by = isTriggered(incident) ? all : withoutHolds(all);
  const moment = momentOf(incident, now);
  const isAsleep = incident.snoozedUntil !== undefined;
  const paging = isAsleep ? awakened(incident.paging, now) : incident.paging;
  const plan = nextStep(by, paging, moment) ?? sameStep(by, paging, moment);
  return isAsleep ? withPromise(by, plan, moment) : plan;
}

/** An answer stops the clock that a hold waits for, so who is called in after it is called now or not at all. */
const withoutHolds = ({ policy, ...by }: Escalation): Escalation => ({
  ...by,
  ...(policy && { policy: { ...policy, steps: policy.steps.map(withoutHold) } }),
});

const withoutHold = ({ hold: _, ...step }: Step): Step => step;

/** Once somebody has answered nobody has to any more. */
const awaitingOf = (incident: OpenIncident, { awaiting }: OpenIncident["paging"]) =>
  isTriggered(incident) ? awaiting : [];
