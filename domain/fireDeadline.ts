import type { FireDeadline } from "./commands.ts";
import type { Deadline } from "./deadline.ts";
import { type Facts, ignored, NO_CONSEQUENCES, type Outcome, quietDraft } from "./decision.ts";
import { signalPlayed, timeOver } from "./drills/playDrill.ts";
import { escalationOf, momentOf, quietlyPlanned } from "./escalation/escalationOf.ts";
import { nextStep, sameStep } from "./escalation/plan.ts";
import { isUser, reached } from "./escalation/reach.ts";
import { seniorsOf } from "./escalation/seniors.ts";
import { peopleOf, resolveLimitOf, stepsOf } from "./escalation/step.ts";
import { quietEnded, tallied } from "./grouping/keyClocks.ts";
import {
  deadlinesOf,
  type Incident,
  isOpen,
  isTriggered,
  type OpenIncident,
  type Triggered,
} from "./incident.ts";
import type { Target } from "./policy.ts";
import { postmortemDue } from "./postmortems/postmortemDue.ts";
import { whoTellsOthers } from "./responder.ts";
import { rolesOverdue } from "./roles/askForRoles.ts";
import { awoken } from "./snooze.ts";
import type { Instant } from "./time.ts";

/** A deadline came due. One that fires late, twice or after somebody answered finds that it no longer stands. */
export function fireDeadline(incident: Incident, command: FireDeadline, facts: Facts): Outcome {
  const due = deadlinesOf(incident).find(
    ({ kind, generation }) => kind === command.kind && generation === command.generation,
  );
  if (!due) return ignored("SUPERSEDED_DEADLINE");
  if (!isOpen(incident)) return postmortemDue(incident, due, { command, facts });
  switch (due.kind) {
    case "WAKE":
      return awoken(incident, { now: due.dueAt, isPerson: false }, facts);
    case "RESOLVE":
      return resolveOverdue(incident, facts, due.dueAt);
    case "ROLES":
      return rolesOverdue(incident, facts, due.dueAt);
    case "UPDATE":
      return updateOverdue(incident, facts, due.dueAt);
    case "TALLY":
      return tallied(incident, facts, due.dueAt);
    case "SETTLE":
      return quietEnded(incident, facts, due.dueAt);
    case "DRILL_SIGNAL":
      return signalPlayed(incident, facts, due.dueAt);
    case "DRILL_END":
      return timeOver(incident, due.dueAt);
    case "ACKNOWLEDGE":
    case "ESCALATE":
    case "HOLD":
      return isTriggered(incident)
        ? unanswered(incident, due, facts)
        : ignored("SUPERSEDED_DEADLINE");
    case "POSTMORTEM_DRAFT":
    case "POSTMORTEM_SOON":
    case "POSTMORTEM_DUE":
    case "POSTMORTEM_LATE":
      return ignored("SUPERSEDED_DEADLINE");
    default:
      return due.kind satisfies never;
  }
}

function unanswered(incident: Triggered, due: Deadline, facts: Facts): Outcome {
  switch (due.kind) {
    case "ACKNOWLEDGE":
      return overdue(incident, due, facts);
    case "HOLD":
      return released(incident, due, facts);
    default:
      return escalated(incident, due, facts);
  }
}

function overdue(incident: Triggered, due: Deadline, facts: Facts): Outcome {
  const pages = pagedAgain(incident, due, facts);
  return quietDraft(
    {
      ...incident,
      paging: { ...incident.paging, overdue: true },
      deadlines: without(incident, due),
    },
    {
      ...{ type: "AcknowledgeOverdue", ...NO_CONSEQUENCES, pages },
      promisedSeconds: incident.rule.respondWithinSeconds ?? 0,
      informs: pages.length > 0 ? [] : incident.rule.channels,
    },
  );
}

/** The same targets: a schedule pages who is on call on it by now, and of people who all must answer those who have not. */
function pagedAgain(
  { paging, ...incident }: Triggered,
  due: Deadline,
  facts: Facts,
): readonly Target[] {
  if (paging.awaiting.length > 0)
    return paging.paged.filter((target) => isUser(target) && paging.awaiting.includes(target.id));
  const by = escalationOf(incident, facts);
  const step = stepsOf(by)[paging.step];
  const isPlain = step?.hours === undefined && (step?.mode ?? "EVERYONE") === "EVERYONE";
  const now = step && isPlain ? reached(step.targets, peopleOf(by), due.dueAt) : [];
  return now.some(isUser) ? now : paging.paged;
}

function escalated(incident: Triggered, due: Deadline, facts: Facts): Outcome {
  const rest = without(incident, due);
  const by = escalationOf(incident, facts);
  const plan = nextStep(by, incident.paging, momentOf(incident, due.dueAt));
  if (!plan) {
    return quietDraft(
      { ...incident, deadlines: rest },
      { type: "EscalationExhausted", ...NO_CONSEQUENCES, informs: incident.rule.channels },
    );
  }
  const { step, round } = plan.paging;
  return quietlyPlanned(
    { ...incident, paging: plan.paging, deadlines: [...rest, ...plan.clocks] },
    { type: "StepEscalated", ...NO_CONSEQUENCES, step, round, pages: plan.pages },
    plan,
  );
}

/** Somebody is on call at last. */
function released(incident: Triggered, due: Deadline, facts: Facts): Outcome {
  const by = escalationOf(incident, facts);
  const plan = sameStep(by, incident.paging, momentOf(incident, due.dueAt));
  const { step, round } = plan.paging;
  const deadlines = [...without(incident, due), ...plan.clocks];
  return quietlyPlanned(
    { ...incident, paging: plan.paging, deadlines },
    { type: "StepEscalated", ...NO_CONSEQUENCES, step, round, pages: plan.pages },
    plan,
  );
}

function updateOverdue(incident: OpenIncident, facts: Facts, due: Instant): Outcome {
  const pages = whoTellsOthers(incident, facts, due);
  return quietDraft(incident, {
    ...{ type: "UpdateOverdue", ...NO_CONSEQUENCES, pages },
    everySeconds: incident.rule.updateEverySeconds ?? 0,
    informs: pages.length > 0 ? [] : incident.rule.channels,
  });
}

function resolveOverdue(incident: OpenIncident, facts: Facts, due: Instant): Outcome {
  const by = escalationOf(incident, facts);
  return quietDraft(
    { ...incident, paging: { ...incident.paging, seniorCalled: true } },
    {
      ...{ type: "ResolveOverdue", ...NO_CONSEQUENCES },
      limitSeconds: resolveLimitOf(by) ?? 0,
      pages: seniorsOf(by, due),
      informs: incident.rule.channels,
    },
  );
}

const without = (incident: OpenIncident, due: Deadline) =>
  incident.deadlines.filter(({ generation }) => generation !== due.generation);
