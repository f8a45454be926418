import { acknowledged } from "./answer.ts";
import type { Advance, Close, Merge, Reopen, Resolve } from "./commands.ts";
import {
  type Draft,
  draft,
  type Facts,
  NO_CONSEQUENCES,
  type Outcome,
  rejected,
} from "./decision.ts";
import { escalationOf, momentOf, planned } from "./escalation/escalationOf.ts";
import { idlePlan, type Plan, startPaging } from "./escalation/plan.ts";
import { unsettled } from "./grouping/keyTally.ts";
import {
  type EndedIncident,
  type Incident,
  idlePaging,
  isOpen,
  type OpenIncident,
  type Resolution,
  type Resolved,
} from "./incident.ts";
import { illegalMove, isLegalMove } from "./lifecycle.ts";
import { postmortemDueAt } from "./postmortems/dueClock.ts";
import { responderOf } from "./responder.ts";
import type { Instant } from "./time.ts";

/** The channels that hear of a change of status. */
const informing = ({ rule }: Incident) => ({ ...NO_CONSEQUENCES, informs: rule.channels });

const noteOf = ({ note }: { readonly note?: string }) => (note !== undefined ? { note } : {});

/** To IDENTIFIED or MONITORING, or back to INVESTIGATING. Whoever skips ahead has thereby answered. */
export function advanced(incident: Incident, command: Advance): Outcome {
  const { to } = command;
  if (!isOpen(incident) || to === "TRIGGERED" || !isLegalMove(incident.status, to)) {
    return rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, `go to ${to}`), "status");
  }
  if (to === "INVESTIGATING" && incident.status === "TRIGGERED")
    return acknowledged(incident, command);
  const at = command.at ?? command.now;
  const working = {
    ...withoutProgress(incident),
    acknowledgedAt: incident.acknowledgedAt ?? at,
    deadlines: [],
    paging: { ...incident.paging, awaiting: [] },
    responder: incident.responder ?? responderOf(command),
  };
  const next: OpenIncident =
    to === "MONITORING" ? { ...working, status: to, mitigatedAt: at } : { ...working, status: to };
  return draft(next, {
    type: "IncidentAdvanced",
    ...informing(incident),
    from: incident.status,
    to,
    ...noteOf(command),
  });
}

interface Ending {
  readonly at: Instant;
  readonly resolution: Resolution;
  /** How many keys have cleared, where it ends by that. */
  readonly keys?: number;
  readonly rootCause?: string;
  readonly note?: string;
}

/** Any open status → RESOLVED. */
export const resolved = (incident: Incident, ending: Ending): Outcome =>
  isOpen(incident)
    ? resolution(incident, ending)
    : rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, "be resolved"));

export const resolvedByPerson = (incident: Incident, command: Resolve): Outcome =>
  resolved(incident, {
    ...command,
    at: command.at ?? command.now,
    resolution: { kind: command.falseAlarm ? "FALSE_ALARM" : "RESTORED" },
  });

export function resolution(incident: OpenIncident, ending: Ending): Draft {
  return draft(ended(incident, ending), {
    type: "IncidentResolved",
    ...informing(incident),
    from: incident.status,
    resolution: ending.resolution,
    ...(ending.keys !== undefined && { keys: ending.keys }),
    ...noteOf(ending),
    ...(ending.rootCause !== undefined && { rootCause: ending.rootCause }),
  });
}

/**
 * → CLOSED. An incident that skips RESOLVED is restored at the same moment. Who closes one whose postmortem is waited
 * for says that none is needed, and that is on record.
 */
export function closed(incident: Incident, command: Close): Outcome {
  if (incident.status === "CLOSED") {
    return rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, "be closed"));
  }
  const at = command.at ?? command.now;
  const before = isOpen(incident)
    ? ended(incident, { at, resolution: { kind: "RESTORED" } })
    : incident;
  const isUnanalysed = lacksPostmortem(before);
  return draft(
    { ...before, status: "CLOSED", closedAt: at },
    {
      ...{ type: "IncidentClosed", ...informing(incident), from: incident.status },
      ...{ ...(isUnanalysed && { unanalysed: true }), ...noteOf(command) },
    },
  );
}

const lacksPostmortem = (incident: EndedIncident): boolean =>
  postmortemDueAt(incident) !== undefined && incident.postmortem?.status !== "PUBLISHED";

/** RESOLVED → where it was: INVESTIGATING if somebody had answered, else TRIGGERED with its clocks running again. */
export function reopened(incident: Incident, command: Reopen, facts: Facts): Outcome {
  if (incident.status !== "RESOLVED") {
    return rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, "be reopened"));
  }
  if (incident.exercise)
    return rejected("ILLEGAL_TRANSITION", "A drill that has ended is over; start another one.");
  const { resolvedAt: _, resolution: __, rootCause: ___, mitigatedAt: ____, ...rest } = incident;
  const to = incident.acknowledgedAt === undefined ? "TRIGGERED" : "INVESTIGATING";
  const plan = planFor(incident, command, facts);
  const { paging, clocks, pages } = plan;
  return planned(
    { ...rest, status: to, paging, deadlines: clocks },
    { type: "IncidentReopened", ...informing(incident), pages, to, ...noteOf(command) },
    plan,
  );
}

/** The escalation from its start, unless somebody had answered. */
function planFor(incident: Resolved, { now }: Reopen, facts: Facts): Plan {
  if (incident.acknowledgedAt === undefined)
    return startPaging(escalationOf(incident, facts), momentOf(incident, now));
  return idlePlan(idlePaging(now));
}

/** Ends an incident as a duplicate of another. */
export function merged(incident: Incident, command: Merge, { mergeTarget }: Facts): Outcome {
  if (incident.status === "CLOSED") {
    return rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, "be merged"));
  }
  const refusal = refusedTarget(incident, mergeTarget);
  if (refusal) return refusal;
  const resolution: Resolution = { kind: "DUPLICATE", of: command.into };
  const next: EndedIncident = isOpen(incident)
    ? ended(incident, { at: command.at ?? command.now, resolution })
    : { ...incident, resolution };
  return draft(next, {
    type: "IncidentMerged",
    ...informing(incident),
    from: incident.status,
    into: command.into,
    ...noteOf(command),
  });
}

function refusedTarget(incident: Incident, target: Incident | undefined): Outcome | undefined {
  if (!target)
    return rejected("NOT_FOUND", "There is no incident to merge into by that id.", "intoId");
  if (target.id === incident.id) {
    return rejected("INVALID", "An incident cannot be merged into itself.", "intoId");
  }
  if (target.drill !== incident.drill)
    return rejected("INVALID", "A drill and a real incident are never merged.", "intoId");
  if (!isOpen(target) && target.resolution.kind === "DUPLICATE") {
    const original = target.resolution.of;
    return rejected(
      "INVALID",
      `That incident is itself a duplicate of ${original}; merge into that one.`,
      "intoId",
    );
  }
  return undefined;
}

function ended(incident: OpenIncident, ending: Ending): Resolved {
  const { deadlines: _, paging: __, snoozedUntil: ___, ...rest } = incident;
  return {
    ...rest,
    ...(rest.keys && { keys: unsettled(rest.keys) }),
    status: "RESOLVED",
    resolvedAt: ending.at,
    resolution: ending.resolution,
    ...(ending.rootCause !== undefined && { rootCause: ending.rootCause }),
  };
}

/** Without what only its present status has: a fix that did not hold is no longer a mitigation. */
function withoutProgress({ snoozedUntil: _, ...incident }: OpenIncident) {
  if (!("mitigatedAt" in incident)) return incident;
  const { mitigatedAt: __, ...rest } = incident;
  return rest;
}
