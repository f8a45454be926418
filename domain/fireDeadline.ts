import type { FireDeadline } from "./commands.ts";
import { ignored, type Outcome, quietDraft } from "./decision.ts";
import type { Incident, IncidentDeadline, Triggered } from "./incident.ts";
import { nextStep, targetsOf } from "./paging.ts";

/** A deadline came due. One that fires late, twice or after somebody answered finds that it no longer stands. */
export function fireDeadline(incident: Incident, command: FireDeadline): Outcome {
  if (incident.status !== "TRIGGERED") return ignored("SUPERSEDED_DEADLINE");
  const standing = incident.deadlines.find(
    ({ kind, generation }) => kind === command.kind && generation === command.generation,
  );
  if (!standing) return ignored("SUPERSEDED_DEADLINE");
  switch (standing.kind) {
    case "ACKNOWLEDGE":
      return overdue(incident, standing);
    case "ESCALATE":
      return escalated(incident, standing);
    default:
      return ignored("SUPERSEDED_DEADLINE");
  }
}

function overdue(incident: Triggered, due: IncidentDeadline): Outcome {
  const pages = targetsOf(incident, incident.paging);
  return quietDraft(
    {
      ...incident,
      paging: { ...incident.paging, overdue: true },
      deadlines: without(incident, due),
    },
    {
      type: "AcknowledgeOverdue",
      promisedSeconds: incident.rule.respondWithinSeconds ?? 0,
      pages,
      informs: pages.length > 0 ? [] : incident.rule.channels,
      clocks: [],
      stopped: [],
    },
  );
}

function escalated(incident: Triggered, due: IncidentDeadline): Outcome {
  const { deadlineCount, paging, rule } = incident;
  const rest = without(incident, due);
  const plan = nextStep(incident, paging, { due: due.dueAt, deadlineCount });
  if (!plan) {
    return quietDraft(
      { ...incident, deadlines: rest },
      {
        type: "EscalationExhausted",
        pages: [],
        informs: rule.channels,
        clocks: [],
        stopped: [],
      },
    );
  }
  return quietDraft(
    { ...incident, paging: plan.paging, deadlines: [...rest, ...plan.clocks] },
    {
      type: "StepEscalated",
      step: plan.paging.step,
      round: plan.paging.round,
      pages: plan.pages,
      informs: [],
      clocks: plan.clocks,
      stopped: [],
    },
  );
}

const without = ({ deadlines }: Triggered, due: IncidentDeadline) =>
  deadlines.filter((deadline) => deadline !== due);
