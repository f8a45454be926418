import type { Acknowledge, Advance, Close, Merge, ReceiveSignal, Reopen } from "./commands.ts";
import { draft, type Facts, NO_CONSEQUENCES, type Outcome, rejected } from "./decision.ts";
import {
  deadlinesOf,
  type EndedIncident,
  type Incident,
  isOpen,
  type OpenIncident,
  type Resolution,
  type Resolved,
} from "./incident.ts";
import { illegalMove, isLegalMove } from "./lifecycle.ts";
import { gapIn, startPaging } from "./paging.ts";
import type { Instant } from "./time.ts";

/** The clocks that a change of status stops, and the channels that hear of it. */
const stopping = (incident: Incident) => ({
  ...NO_CONSEQUENCES,
  informs: incident.rule.channels,
  stopped: deadlinesOf(incident),
});

const noteOf = ({ note }: { readonly note?: string }) => (note !== undefined ? { note } : {});

/** TRIGGERED → INVESTIGATING: a person has answered. */
export function acknowledged(
  incident: Incident,
  command: Acknowledge | Advance | ReceiveSignal,
): Outcome {
  if (incident.status !== "TRIGGERED") {
    return rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, "be acknowledged"));
  }
  const { paging: _, ...rest } = incident;
  const acknowledgedAt = command.at ?? command.now;
  return draft(
    { ...rest, status: "INVESTIGATING", acknowledgedAt, deadlines: [] },
    {
      type: "IncidentAcknowledged",
      ...stopping(incident),
      ...("note" in command ? noteOf(command) : {}),
    },
  );
}

/** To IDENTIFIED or MONITORING, or back to INVESTIGATING. Whoever skips ahead has thereby answered. */
export function advanced(incident: Incident, command: Advance): Outcome {
  const { to } = command;
  if (!isOpen(incident) || to === "TRIGGERED" || !isLegalMove(incident.status, to)) {
    return rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, `go to ${to}`), "status");
  }
  if (to === "INVESTIGATING" && incident.status === "TRIGGERED")
    return acknowledged(incident, command);
  const at = command.at ?? command.now;
  const working = { ...withoutProgress(incident), acknowledgedAt: incident.acknowledgedAt ?? at };
  const next: OpenIncident =
    to === "MONITORING"
      ? { ...working, status: to, mitigatedAt: at, deadlines: [] }
      : { ...working, status: to, deadlines: [] };
  return draft(next, {
    type: "IncidentAdvanced",
    ...stopping(incident),
    from: incident.status,
    to,
    ...noteOf(command),
  });
}

interface Ending {
  readonly at: Instant;
  readonly resolution: Resolution;
  readonly rootCause?: string;
  readonly note?: string;
}

/** Any open status → RESOLVED. */
export function resolved(incident: Incident, ending: Ending): Outcome {
  if (!isOpen(incident)) {
    return rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, "be resolved"));
  }
  return draft(ended(incident, ending), {
    type: "IncidentResolved",
    ...stopping(incident),
    from: incident.status,
    resolution: ending.resolution,
    ...noteOf(ending),
    ...(ending.rootCause !== undefined && { rootCause: ending.rootCause }),
  });
}

/** → CLOSED. An incident that skips RESOLVED is restored at the same moment. */
export function closed(incident: Incident, command: Close): Outcome {
  if (incident.status === "CLOSED") {
    return rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, "be closed"));
  }
  const at = command.at ?? command.now;
  const before = isOpen(incident)
    ? ended(incident, { at, resolution: { kind: "RESTORED" } })
    : incident;
  return draft(
    { ...before, status: "CLOSED", closedAt: at },
    { type: "IncidentClosed", ...stopping(incident), from: incident.status, ...noteOf(command) },
  );
}

/** RESOLVED → where it was: INVESTIGATING if somebody had answered, else TRIGGERED with its clocks running again. */
export function reopened(incident: Incident, command: Reopen): Outcome {
  if (incident.status !== "RESOLVED") {
    return rejected("ILLEGAL_TRANSITION", illegalMove(incident.status, "be reopened"));
  }
  const { resolvedAt: _, resolution: __, rootCause: ___, mitigatedAt: ____, ...rest } = incident;
  const note = noteOf(command);
  const informs = incident.rule.channels;
  if (incident.acknowledgedAt !== undefined) {
    return draft(
      { ...rest, status: "INVESTIGATING", deadlines: [] },
      { type: "IncidentReopened", ...NO_CONSEQUENCES, informs, to: "INVESTIGATING", ...note },
    );
  }
  const plan = startPaging(incident, command.now, incident.deadlineCount);
  const { pages, clocks } = plan;
  return draft(
    { ...rest, status: "TRIGGERED", paging: plan.paging, deadlines: clocks },
    { type: "IncidentReopened", pages, clocks, informs, stopped: [], to: "TRIGGERED", ...note },
    ...gapIn(plan, incident.rule),
  );
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
    ...stopping(incident),
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
  const { deadlines: _, ...rest } = withoutPaging(incident);
  return {
    ...rest,
    status: "RESOLVED",
    resolvedAt: ending.at,
    resolution: ending.resolution,
    ...(ending.rootCause !== undefined && { rootCause: ending.rootCause }),
  };
}

function withoutPaging(incident: OpenIncident) {
  if (incident.status !== "TRIGGERED") return incident;
  const { paging: _, ...rest } = incident;
  return rest;
}

/** Without what only its present status has: a fix that did not hold is no longer a mitigation. */
function withoutProgress(incident: OpenIncident) {
  if (incident.status !== "MONITORING") return withoutPaging(incident);
  const { mitigatedAt: _, ...rest } = incident;
  return rest;
}
