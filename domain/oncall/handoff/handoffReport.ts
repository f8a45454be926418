import type { Actor } from "../../acting.ts";
import type { Status } from "../../incident.ts";
import type { PostmortemStatus } from "../../postmortems/postmortem.ts";
import type { Severity } from "../../severity.ts";
import type { Instant } from "../../time.ts";
import type { Person } from "../../user.ts";

/** An incident as it stood when the report was drafted. */
export interface ReportedIncident {
  readonly id: string;
  readonly title: string;
  readonly serviceName: string;
  readonly severity: Severity;
  readonly status: Status;
  readonly drill: boolean;
  readonly declaredAt: Instant;
  readonly rootCause?: string;
  /** How far its postmortem had come; absent: there was none. */
  readonly postmortem?: PostmortemStatus;
}

export const PLANNED_KINDS = ["MAINTENANCE", "FREEZE"] as const;
/** Something that is planned for the services. */
export interface PlannedWork {
  readonly kind: (typeof PLANNED_KINDS)[number];
  readonly name: string;
  /** Absent: it is about more than one. */
  readonly serviceName?: string;
  readonly start: Instant;
  /** Absent: not known yet. */
  readonly end?: Instant;
}

/** Trouble that one lives with: it goes from report to report until somebody takes it out. */
export interface KnownIssue {
  readonly id: string;
  readonly title: string;
  /** What helps meanwhile. */
  readonly workaround?: string;
  readonly link?: string;
  readonly notedAt: Instant;
  readonly notedBy: Actor;
}

/** What is gathered for a report. Of too many incidents the newest are in it. */
export interface Gathered {
  /** From when on incidents are recent. */
  readonly since: Instant;
  readonly open: readonly ReportedIncident[];
  readonly recent: readonly ReportedIncident[];
  /** How many more there were. */
  readonly leftOut: number;
  readonly planned: readonly PlannedWork[];
}

/** What whoever leaves tells whoever comes. */
export interface HandoffReport extends Gathered {
  readonly id: string;
  readonly scheduleId: string;
  readonly draftedAt: Instant;
  /** When people change. */
  readonly at: Instant;
  readonly from: Person;
  readonly to: Person;
  /** Whether they have changed by now; before that the report follows whatever moves the change. */
  readonly handedOver: boolean;
  readonly knownIssues: readonly KnownIssue[];
  /** Changes that are planned, in the words of whoever leaves. */
  readonly upcoming?: string;
  readonly notes?: string;
  readonly completed?: { readonly at: Instant; readonly by: Actor };
  readonly accepted?: { readonly at: Instant; readonly by: Actor; readonly note?: string };
}

export const REPORT_STATES = ["DRAFT", "COMPLETED", "ACCEPTED"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export function stateOf({ completed, accepted }: HandoffReport): ReportState {
  if (accepted) return "ACCEPTED";
  return completed ? "COMPLETED" : "DRAFT";
}

/** What a schedule keeps for whoever is on call next. */
export interface HandoffDesk {
  readonly knownIssues: readonly KnownIssue[];
  /** The newest; earlier ones stay as they are. */
  readonly report?: HandoffReport;
}

export const EMPTY_DESK: HandoffDesk = { knownIssues: [] };

/** What messages say of a report. */
export interface ReportBrief {
  readonly id: string;
  readonly open: number;
  readonly recent: number;
  readonly planned: number;
  readonly knownIssues: number;
  readonly state: ReportState;
}

export const briefOf = (report: HandoffReport): ReportBrief => ({
  id: report.id,
  open: report.open.length,
  recent: report.recent.length,
  planned: report.planned.length,
  knownIssues: report.knownIssues.length,
  state: stateOf(report),
});
