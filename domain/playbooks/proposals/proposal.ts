import type { Instant } from "../../time.ts";
import type { Doer } from "../actions/actionRun.ts";
import type { PlaybookStep } from "../playbook.ts";
import type { PlaybookRef } from "../playbookRun.ts";

/** What the next version of a playbook could be, after an incident. */
interface Proposed {
  readonly id: string;
  readonly version: number;
  /** The version that it changes; another one since makes it stale. */
  readonly playbook: PlaybookRef;
  readonly incidentId: string;
  /** Of the incident; managers of its team decide. */
  readonly serviceId: string;
  readonly reason: string;
  /** What the run has shown, a sentence each. */
  readonly findings: readonly string[];
  readonly summary: string;
  readonly steps: readonly PlaybookStep[];
  readonly proposedBy: Doer;
  readonly proposedAt: Instant;
}
interface Decided extends Proposed {
  readonly decidedBy: Doer;
  readonly decidedAt: Instant;
}
export interface OpenProposal extends Proposed {
  readonly state: "OPEN";
}
export interface AcceptedProposal extends Decided {
  readonly state: "ACCEPTED";
  /** The version that it has become. */
  readonly became: number;
}
export interface DeclinedProposal extends Decided {
  readonly state: "DECLINED";
  readonly why: string;
}
export type PlaybookProposal = OpenProposal | AcceptedProposal | DeclinedProposal;
