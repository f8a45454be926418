import type { Actor } from "./acting.ts";
import type { Category } from "./category.ts";
import type { Deadline, IncidentClock } from "./deadline.ts";
import type { Exercise } from "./drills/exercise.ts";
import type { KeyRecord } from "./grouping/keyTally.ts";
import type { AttachedPlaybook } from "./playbooks/playbookRun.ts";
import type { EscalationPolicy, Target } from "./policy.ts";
import type { PostmortemRef } from "./postmortems/postmortem.ts";
import type { RoleHolder } from "./roles/role.ts";
import type { Severity, SeverityRule } from "./severity.ts";
import type { Instant } from "./time.ts";

export const STATUSES = [
  "TRIGGERED",
  "INVESTIGATING",
  "IDENTIFIED",
  "MONITORING",
  "RESOLVED",
  "CLOSED",
] as const;
export type Status = (typeof STATUSES)[number];

export type IncidentDeadline = Deadline<IncidentClock>;

/** Where the escalation stands. `step` is the last one paged, -1 before the first. */
export interface Paging {
  readonly step: number;
  readonly round: number;
  /** When the clocks started: the opening or the reopening. */
  readonly since: Instant;
  /** When the present step began. */
  readonly stepSince: Instant;
  /** Whether the acknowledge promise has been broken (it is broken once). */
  readonly overdue: boolean;
  /** Whether the senior step has been called in (it is called in once). */
  readonly seniorCalled: boolean;
  /** Whether missing roles have been asked for (they are asked for once). */
  readonly rolesAsked?: boolean;
  /** Whom the present step paged. */
  readonly paged: readonly Target[];
  /** Ids of those who still have to answer, where all of a step must. */
  readonly awaiting: readonly string[];
  /** When somebody last escalated by hand. */
  readonly escalatedAt?: Instant;
}

/** Before the first step. */
export const idlePaging = (now: Instant): Paging => ({
  ...{ step: -1, round: 0, since: now, stepSince: now },
  ...{ overdue: false, seniorCalled: false, paged: [], awaiting: [] },
});

/** Who has answered, and is asked when nothing is heard. */
export interface Responder {
  readonly actor: Actor;
  readonly name: string;
  /** Absent: nobody whom Tocsin could page. */
  readonly userId?: string;
}

/** Somebody who hears of it because their team has asked for such trouble. */
export interface Subscriber {
  readonly target: Target;
  readonly hearsFrom: Instant;
}

export interface MonitorState {
  /** The most severe level it has claimed; a person may since have judged otherwise. */
  readonly severity?: Severity;
  readonly episode?: string;
  /** When, by the monitor's clock, that was so. */
  readonly saidAt: Instant;
  /** When, by ours, it came in. */
  readonly heardAt: Instant;
}

/** Whatever its status, an incident has these. */
interface Common {
  readonly id: string;
  /** Counts every commit; the optimistic lock of the store. */
  readonly revision: number;
  /** Counts what a client would want to know of before changing something; re-pages and deliveries leave it alone. */
  readonly version: number;
  /** The number of the newest timeline event. */
  readonly eventCount: number;
  /** The number of the newest deadline ever set. */
  readonly deadlineCount: number;
  readonly serviceId: string;
  readonly title: string;
  readonly description?: string;
  readonly severity: Severity;
  /** The severity's promises as they were when it was given. */
  readonly rule: SeverityRule;
  readonly category: Category;
  readonly drill: boolean;
  /** Of a drill that is played by a scenario. */
  readonly exercise?: Exercise;
  /** The key signals are matched by; one open incident per service and key. */
  readonly dedupKey?: string;
  readonly source?: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Frozen when it opened; a later edit of the policy touches only later incidents. */
  readonly policy?: EscalationPolicy;
  readonly autoResolve: boolean;
  readonly startedAt: Instant;
  readonly detectedAt: Instant;
  readonly declaredAt: Instant;
  readonly acknowledgedAt?: Instant;
  readonly responder?: Responder;
  /** Who does what on it; absent: nobody has a role yet. */
  readonly roles?: readonly RoleHolder[];
  /** Signals that changed the incident itself; repeats in a storm are counted beside it. */
  readonly signalCount: number;
  /** Whether repeats may have been counted beside it. */
  readonly repeats: boolean;
  readonly playbook?: AttachedPlaybook;
  readonly postmortem?: PostmortemRef;
  /** Numbers of the entries that are pinned, in the order in which they were. */
  readonly pinned?: readonly number[];
  readonly subscribers?: readonly Subscriber[];
  /** What its monitor last said that touched it. */
  readonly monitor?: MonitorState;
  /** Of one whose keys are kept beside it: it groups them, or waits when they have cleared. */
  readonly keys?: KeyRecord;
  /** How long it waits then before it resolves itself. */
  readonly resolveAfterSeconds?: number;
}

interface Open extends Common {
  readonly deadlines: readonly IncidentDeadline[];
  readonly paging: Paging;
  /** All clocks but WAKE and those of its keys stand still until then. */
  readonly snoozedUntil?: Instant;
}

export interface Triggered extends Open {
  readonly status: "TRIGGERED";
}
export interface Working extends Open {
  readonly status: "INVESTIGATING" | "IDENTIFIED";
}
export interface Monitoring extends Open {
  readonly status: "MONITORING";
  readonly mitigatedAt: Instant;
}

export type Resolution =
  | { readonly kind: "RESTORED" }
  | { readonly kind: "FALSE_ALARM" }
  | { readonly kind: "DUPLICATE"; readonly of: string };

interface Ended extends Common {
  readonly mitigatedAt?: Instant;
  readonly resolvedAt: Instant;
  readonly resolution: Resolution;
  readonly rootCause?: string;
  /** Those of its postmortem. */
  readonly deadlines?: readonly IncidentDeadline[];
}
export interface Resolved extends Ended {
  readonly status: "RESOLVED";
}
export interface Closed extends Ended {
  readonly status: "CLOSED";
  readonly closedAt: Instant;
}

export type OpenIncident = Triggered | Working | Monitoring;
export type EndedIncident = Resolved | Closed;
export type Incident = OpenIncident | EndedIncident;

export function isOpen(incident: Incident): incident is OpenIncident {
  return incident.status !== "RESOLVED" && incident.status !== "CLOSED";
}

/** Whether nobody has answered yet. */
export const isTriggered = (incident: Incident): incident is Triggered =>
  incident.status === "TRIGGERED";

/** The deadlines that still stand. */
export const deadlinesOf = ({ deadlines = [] }: Incident): readonly IncidentDeadline[] => deadlines;
