import type { Acting } from "./acting.ts";
import type { Category } from "./category.ts";
import type { ChronicleCommand } from "./chronicle/commands.ts";
import type { UpdateCommand } from "./communication/commands.ts";
import type { DeadlineKind } from "./deadline.ts";
import type { DeliveryKey } from "./delivery.ts";
import type { DrillCommand } from "./drills/commands.ts";
import type { ActionCommand } from "./playbooks/actions/commands.ts";
import type { Playbook, PlaybookCard } from "./playbooks/playbook.ts";
import type { StepOutcome } from "./playbooks/playbookRun.ts";
import type { Answer } from "./playbooks/waysFrom.ts";
import type { PostmortemCommand } from "./postmortems/commands.ts";
import type { PostmortemDraft } from "./postmortems/postmortem.ts";
import type { RoleCommand } from "./roles/commands.ts";
import type { Severity } from "./severity.ts";
import type { Signal } from "./signal.ts";
import type { Instant } from "./time.ts";
import type { Person } from "./user.ts";

/** What every command says. */
export interface Said extends Acting {
  /** When it is recorded. */
  readonly now: Instant;
  /** When it happened, if that was not now. */
  readonly at?: Instant;
}

export interface Declare extends Said {
  readonly type: "Declare";
  readonly incidentId: string;
  readonly title: string;
  readonly description?: string;
  readonly severity: Severity;
  readonly category?: Category;
  readonly startedAt?: Instant;
  readonly detectedAt?: Instant;
  readonly drill: boolean;
  readonly dedupKey?: string;
}
/** A monitor spoke; `incidentId` is the id to give if this opens one. */
export interface ReceiveSignal extends Said {
  readonly type: "ReceiveSignal";
  readonly incidentId: string;
  readonly signal: Signal;
}
/** How a person acts who does not sign in for it. */
export type Via = "LINK" | "SLACK";

/** Resolves an incident of which no key fires any more; two keys may have cleared without seeing each other. */
export interface SettleKeys extends Said {
  readonly type: "SettleKeys";
}
export interface Acknowledge extends Said {
  readonly type: "Acknowledge";
  readonly by?: Person;
  /** Absent: signed in. */
  readonly via?: Via;
  readonly note?: string;
}
/** Makes the person the one who is on it; answers where nobody has. */
export interface TakeOver extends Said {
  readonly type: "TakeOver";
  readonly by?: Person;
  readonly note?: string;
}
/** A person calls in the next step without waiting for its time. */
export interface Escalate extends Said {
  readonly type: "Escalate";
  readonly note?: string;
}
export interface Snooze extends Said {
  readonly type: "Snooze";
  readonly until: Instant;
  readonly note?: string;
}
export interface Unsnooze extends Said {
  readonly type: "Unsnooze";
  readonly note?: string;
}
export interface Advance extends Said {
  readonly type: "Advance";
  readonly by?: Person;
  /** Nothing leads back to TRIGGERED but reopening; who asks for it is told. */
  readonly to: "TRIGGERED" | "INVESTIGATING" | "IDENTIFIED" | "MONITORING";
  readonly note?: string;
}
export interface Resolve extends Said {
  readonly type: "Resolve";
  readonly falseAlarm: boolean;
  readonly rootCause?: string;
  readonly note?: string;
}
export interface Close extends Said {
  readonly type: "Close";
  readonly note?: string;
}
export interface Reopen extends Said {
  readonly type: "Reopen";
  readonly note?: string;
}
export interface Merge extends Said {
  readonly type: "Merge";
  readonly into: string;
  readonly note?: string;
}
export interface ChangeSeverity extends Said {
  readonly type: "ChangeSeverity";
  readonly severity: Severity;
  readonly reason?: string;
}
export interface ChangeCategory extends Said {
  readonly type: "ChangeCategory";
  readonly category: Category;
  readonly reason?: string;
}
export interface AddNote extends Said {
  readonly type: "AddNote";
  readonly text: string;
}
/** A delivery that has failed, or is stuck, is tried again now. */
export interface RetryDelivery extends Said {
  readonly type: "RetryDelivery";
  readonly delivery: DeliveryKey;
  readonly note?: string;
}
/** A delivery that has ended is made once more: the same message to the same target. */
export interface ResendDelivery extends Said {
  readonly type: "ResendDelivery";
  readonly delivery: DeliveryKey;
  readonly note?: string;
}
/** A person chooses the playbook to respond by. */
export interface AttachPlaybook extends Said {
  readonly type: "AttachPlaybook";
  readonly card: PlaybookCard;
}
export interface TakePlaybookStep extends Said {
  readonly type: "TakePlaybookStep";
  readonly by?: Person;
  /** The version that the person had before them. */
  readonly playbook: Playbook;
  readonly key: string;
  readonly outcome: StepOutcome;
  readonly answer?: Answer;
  readonly note?: string;
}
export const MARKS = [
  "startedAt",
  "detectedAt",
  "acknowledgedAt",
  "mitigatedAt",
  "resolvedAt",
] as const;
export type Mark = (typeof MARKS)[number];
export interface CorrectTimes extends Said {
  readonly type: "CorrectTimes";
  readonly marks: Readonly<Partial<Record<Mark, Instant>>>;
  readonly reason: string;
}
/** A deadline came due. `at` is the time that was due, whatever the clock says. */
export interface FireDeadline extends Said {
  readonly type: "FireDeadline";
  readonly at: Instant;
  readonly kind: DeadlineKind;
  readonly generation: number;
  /** What was looked up for it: a first text of the postmortem, who hears when that is late. */
  readonly found?: { readonly draft?: PostmortemDraft; readonly managers?: readonly Person[] };
}

export type Command =
  | DrillCommand
  | Declare
  | ReceiveSignal
  | SettleKeys
  | Acknowledge
  | TakeOver
  | Escalate
  | Snooze
  | Unsnooze
  | Advance
  | Resolve
  | Close
  | Reopen
  | Merge
  | ChangeSeverity
  | ChangeCategory
  | AddNote
  | AttachPlaybook
  | TakePlaybookStep
  | RoleCommand
  | ActionCommand
  | UpdateCommand
  | RetryDelivery
  | ResendDelivery
  | CorrectTimes
  | PostmortemCommand
  | ChronicleCommand
  | FireDeadline;
