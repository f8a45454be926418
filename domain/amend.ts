import {
  type AddNote,
  type ChangeCategory,
  type ChangeSeverity,
  type CorrectTimes,
  MARKS,
  type Mark,
} from "./commands.ts";
import { draft, type Facts, type Outcome, rejected } from "./decision.ts";
import { type Incident, isOpen } from "./incident.ts";
import { DEFAULT_SEVERITIES } from "./severity.ts";
import { changed, severityChange } from "./severityChange.ts";
import type { Instant } from "./time.ts";

/** A level may be changed in every status: afterwards it corrects the record. */
export function withSeverity(incident: Incident, command: ChangeSeverity, facts: Facts): Outcome {
  const { severity, now, reason } = command;
  if (severity === incident.severity) {
    return rejected("INVALID", `The incident is ${severity} already.`, "severity");
  }
  const rule = (facts.severities ?? DEFAULT_SEVERITIES)[severity];
  const level = { to: severity, rule, now, ...(reason !== undefined && { reason }) };
  if (!isOpen(incident)) return draft({ ...incident, severity, rule }, changed(incident, level));
  const { next, events, turns } = severityChange(incident, level, facts);
  return { ...draft(next, ...events), turns };
}

export function withCategory(incident: Incident, command: ChangeCategory): Outcome {
  const { category, reason } = command;
  if (category === incident.category) {
    return rejected("INVALID", `The incident is ${category} already.`, "category");
  }
  return draft(
    { ...incident, category },
    {
      type: "CategoryChanged",
      from: incident.category,
      to: category,
      ...(reason !== undefined && { reason }),
    },
  );
}

export function withNote(incident: Incident, { text }: AddNote): Outcome {
  return draft(incident, { type: "NoteAdded", text });
}

/** Moves time marks; each keeps its old value on the timeline. Order is not enforced: metrics name marks out of order. */
export function withTimes(incident: Incident, { marks, reason }: CorrectTimes): Outcome {
  const asked = MARKS.filter((mark) => marks[mark] !== undefined);
  if (asked.length === 0) return rejected("INVALID", "Name at least one time to correct.");
  for (const mark of asked) {
    const missing = missingMark(incident, mark);
    if (missing) return rejected("INVALID", missing, mark);
  }
  const changes = asked.map((mark) => change(mark, markOf(incident, mark), marks[mark] ?? 0));
  return draft({ ...incident, ...marks }, { type: "TimesCorrected", changes, reason });
}

const change = (mark: Mark, from: Instant | undefined, to: Instant) => ({
  mark,
  to,
  ...(from !== undefined && { from }),
});

/** A time mark of an incident, undefined where it has none. */
export function markOf(incident: Incident, mark: Mark): Instant | undefined {
  return mark in incident ? (incident as Partial<Record<Mark, Instant>>)[mark] : undefined;
}

/** Why a mark cannot be set: the incident has not come that far. */
function missingMark(incident: Incident, mark: Mark): string | undefined {
  const { status } = incident;
  if (mark === "acknowledgedAt" && status === "TRIGGERED") {
    return "The incident is not acknowledged yet; acknowledge it, with `at` for the time.";
  }
  if (mark === "mitigatedAt" && isOpen(incident) && status !== "MONITORING") {
    return `The incident is ${status}: it is mitigated when it enters MONITORING.`;
  }
  if (mark === "resolvedAt" && isOpen(incident)) {
    return `The incident is ${status}, not resolved; resolve it, with \`at\` for the time.`;
  }
  return undefined;
}
