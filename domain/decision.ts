import type { Command } from "./commands.ts";
import type { IncidentEvent, TimelineEntry } from "./events.ts";
import type { Incident, IncidentDeadline } from "./incident.ts";
import type { EscalationPolicy } from "./policy.ts";
import type { Service } from "./service.ts";
import type { SeverityTable } from "./severity.ts";

/** What a rule may know besides the incident and the command. */
export interface Facts {
  readonly severities?: SeverityTable;
  /** The service that a new incident is about. */
  readonly service?: Service;
  /** For services without a policy of their own. */
  readonly defaultPolicy?: EscalationPolicy;
  /** The incident that a merge names. */
  readonly mergeTarget?: Incident;
}

export interface Accepted {
  readonly kind: "accepted";
  readonly incident: Incident;
  readonly entries: readonly TimelineEntry[];
}
/** The asker is wrong, and is told how. */
export interface Rejection {
  readonly kind: "rejected";
  readonly code: "ILLEGAL_TRANSITION" | "INVALID" | "NOT_FOUND";
  readonly message: string;
  readonly field?: string;
}
/** Nobody is wrong; there is nothing to do (any more). */
export interface Ignored {
  readonly kind: "ignored";
  readonly reason: IgnoredReason;
}
export type IgnoredReason =
  | "SUPERSEDED_DEADLINE"
  | "STALE_SIGNAL"
  | "NOTHING_OPEN"
  | "ALREADY_ACKNOWLEDGED";
export type Decision = Accepted | Rejection | Ignored;

/** A change before it is numbered: the incident as it will be, and what happened. */
export interface Draft {
  readonly kind: "draft";
  readonly next: Incident;
  readonly events: readonly IncidentEvent[];
  /** Whether a client who saw the incident before would want to see it again before acting on it. */
  readonly visible: boolean;
}
export type Outcome = Draft | Rejection | Ignored;

export const draft = (next: Incident, ...events: IncidentEvent[]): Draft => ({
  kind: "draft",
  next,
  events,
  visible: true,
});
/** A change that leaves what clients act on as it was. */
export const quietDraft = (next: Incident, ...events: IncidentEvent[]): Draft => ({
  ...draft(next, ...events),
  visible: false,
});
export const rejected = (code: Rejection["code"], message: string, field?: string): Rejection => ({
  kind: "rejected",
  code,
  message,
  ...(field && { field }),
});
export const ignored = (reason: IgnoredReason): Ignored => ({ kind: "ignored", reason });

/** An event that asks nothing of the world. */
export const NO_CONSEQUENCES = { pages: [], informs: [], clocks: [], stopped: [] } as const;

/** Gives the draft its numbers: the commit, the version, the places on the timeline. */
export function numbered({ next, events, visible }: Draft, command: Command): Accepted {
  const incident: Incident = {
    ...next,
    revision: next.revision + 1,
    version: next.version + (visible ? 1 : 0),
    eventCount: next.eventCount + events.length,
    deadlineCount: Math.max(
      next.deadlineCount,
      ...events.flatMap(clocksOf).map((d) => d.generation),
    ),
  };
  const entries = events.map((event, index) => ({
    incidentId: next.id,
    seq: next.eventCount + index + 1,
    at: command.at ?? command.now,
    recordedAt: command.now,
    actor: command.actor,
    event,
  }));
  return { kind: "accepted", incident, entries };
}

const clocksOf = (event: IncidentEvent): readonly IncidentDeadline[] =>
  "clocks" in event ? event.clocks : [];
