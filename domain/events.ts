import type { Acting } from "./acting.ts";
import type { Category } from "./category.ts";
import type { ChronicleEvent } from "./chronicle/events.ts";
import type { Mark, Via } from "./commands.ts";
import type { UpdateEvent } from "./communication/events.ts";
import type { Delivery, DeliveryOutcome, Urgency } from "./delivery.ts";
import type { DrillEvent } from "./drills/events.ts";
import type { EscalationEvent } from "./escalation/events.ts";
import type { KeyEvent } from "./grouping/events.ts";
import type { IncidentDeadline, Resolution, Status } from "./incident.ts";
import type { ActionEvent } from "./playbooks/actions/events.ts";
import type { PlaybookRef, StepOutcome } from "./playbooks/playbookRun.ts";
import type { Answer } from "./playbooks/waysFrom.ts";
import type { Target } from "./policy.ts";
import type { PostmortemEvent } from "./postmortems/events.ts";
import type { RoleEvent } from "./roles/events.ts";
import type { IncidentRole } from "./roles/role.ts";
import type { Severity } from "./severity.ts";
import type { Link, Signal } from "./signal.ts";
import type { Instant } from "./time.ts";
import type { Person } from "./user.ts";

/** What an event asks of the world, decided when it happened: whom to page, whom to tell, which clocks to set or stop. */
export interface Consequences {
  readonly pages: readonly Target[];
  /** People who are told. */
  readonly tells?: readonly Target[];
  /** Names of channels that are told. */
  readonly informs: readonly string[];
  /** Who hears because a team has asked for such trouble. */
  readonly subscribed?: readonly Told[];
  readonly clocks: readonly IncidentDeadline[];
  readonly stopped: readonly IncidentDeadline[];
}

/** Somebody who is told, from a time on (absent: at once) and only if the incident is not over by then. */
export interface Told {
  readonly target: Target;
  readonly urgency: Urgency;
  readonly from?: Instant;
}

export interface IncidentOpened extends Consequences {
  readonly type: "IncidentOpened";
  readonly title: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly drill: boolean;
  readonly startedAt: Instant;
  readonly detectedAt: Instant;
  readonly source?: string;
  readonly links: readonly Link[];
  readonly playbook?: NamedPlaybook;
  /** Roles that its level wants somebody to take at once. */
  readonly asksFor?: readonly IncidentRole[];
  /** Its alarm was heard before and held back by planned work. */
  readonly held?: Signal["held"];
}
/** Clocks that a change of no other consequence starts anew. */
export interface Clocked {
  readonly clocks?: readonly IncidentDeadline[];
  readonly stopped?: readonly IncidentDeadline[];
}
export interface SignalRepeated extends Clocked {
  readonly type: "SignalRepeated";
  readonly title: string;
  readonly startedAt?: Instant;
  /** Whether it had cleared. */
  readonly again?: boolean;
}
/** The monitor reported recovery, and other keys still fire or the service leaves resolving to people. */
export interface SignalCleared extends Clocked {
  readonly type: "SignalCleared";
  readonly title: string;
  /** How many keys of the incident still fire, of one that groups keys. */
  readonly firing?: number;
}
export interface IncidentAcknowledged extends Consequences {
  readonly type: "IncidentAcknowledged";
  /** Absent: nobody whom Tocsin knows as one of its people. */
  readonly person?: Person;
  readonly via?: Via;
  readonly note?: string;
}
export interface IncidentAdvanced extends Consequences {
  readonly type: "IncidentAdvanced";
  readonly from: Status;
  readonly to: "INVESTIGATING" | "IDENTIFIED" | "MONITORING";
  readonly note?: string;
}
export interface IncidentResolved extends Consequences {
  readonly type: "IncidentResolved";
  readonly from: Status;
  readonly resolution: Resolution;
  /** How many keys it had, where it ended because all of them have cleared. */
  readonly keys?: number;
  readonly rootCause?: string;
  readonly note?: string;
}
export interface IncidentClosed extends Consequences {
  readonly type: "IncidentClosed";
  readonly from: Status;
  /** Its level wants a postmortem, and the note says why it needs none. */
  readonly unanalysed?: boolean;
  readonly note?: string;
}
export interface IncidentReopened extends Consequences {
  readonly type: "IncidentReopened";
  readonly to: "TRIGGERED" | "INVESTIGATING";
  readonly note?: string;
}
export interface IncidentMerged extends Consequences {
  readonly type: "IncidentMerged";
  readonly from: Status;
  readonly into: string;
  readonly note?: string;
}
export interface SeverityChanged extends Consequences {
  readonly type: "SeverityChanged";
  readonly from: Severity;
  readonly to: Severity;
  readonly reason?: string;
}
export interface CategoryChanged extends Clocked {
  readonly type: "CategoryChanged";
  readonly from: Category;
  readonly to: Category;
  readonly reason?: string;
  readonly subscribed?: readonly Told[];
  /** One that fits better, where no step had been taken. */
  readonly playbook?: NamedPlaybook;
}
/** The playbook that an incident is given, and the title of its first step. */
export interface NamedPlaybook extends PlaybookRef {
  readonly first: string;
  /** Whether that may be carried out by itself. */
  readonly acts?: boolean;
}
export interface PlaybookAttached extends Clocked {
  readonly type: "PlaybookAttached";
  readonly playbook: NamedPlaybook;
}
export interface PlaybookStepTaken extends Clocked {
  readonly type: "PlaybookStepTaken";
  readonly key: string;
  readonly title: string;
  readonly outcome: StepOutcome;
  readonly question?: string;
  readonly answer?: Answer;
  /** Title of the step that follows; absent: it was the last. */
  readonly next?: string;
  /** Whether that may be carried out by itself. */
  readonly acts?: boolean;
  readonly note?: string;
}
export interface NoteAdded extends Clocked {
  readonly type: "NoteAdded";
  readonly text: string;
}
export interface TimesCorrected extends Clocked {
  readonly type: "TimesCorrected";
  readonly changes: readonly {
    readonly mark: Mark;
    readonly from?: Instant;
    readonly to: Instant;
  }[];
  readonly reason: string;
}
/** What a person had tried or sent again: the delivery, by the number of its entry. */
export type Redelivered = Pick<Delivery, "seq" | "target" | "channel" | "targetName" | "urgency">;
export interface DeliveryRetried extends Clocked {
  readonly type: "DeliveryRetried";
  readonly delivery: Redelivered;
  readonly note?: string;
}
/** The message goes out once more, as a delivery below this entry. */
export interface DeliveryResent extends Clocked {
  readonly type: "DeliveryResent";
  readonly delivery: Redelivered;
  /** Number of the entry that the message is about. */
  readonly about: number;
  readonly note?: string;
}
export interface DeliverySettled {
  readonly type: "DeliverySettled";
  readonly outcome: DeliveryOutcome;
}

export type IncidentEvent =
  | EscalationEvent
  | DrillEvent
  | RoleEvent
  | UpdateEvent
  | KeyEvent
  | PostmortemEvent
  | ChronicleEvent
  | IncidentOpened
  | SignalRepeated
  | SignalCleared
  | IncidentAcknowledged
  | IncidentAdvanced
  | IncidentResolved
  | IncidentClosed
  | IncidentReopened
  | IncidentMerged
  | SeverityChanged
  | CategoryChanged
  | PlaybookAttached
  | PlaybookStepTaken
  | ActionEvent
  | NoteAdded
  | TimesCorrected
  | DeliveryRetried
  | DeliveryResent
  | DeliverySettled;

/** Names an entry for ever. */
export function entryId({ incidentId, seq, event }: TimelineEntry): string {
  const place = `${incidentId}:${seq}`;
  if (event.type !== "DeliverySettled") return place;
  const { target, channel, later, status } = event.outcome;
  return `${place}:${target}:${channel}${later ? `:${status}` : ""}`;
}

/** An event in its place on the timeline; immutable, numbered from 1 within its incident. */
export interface TimelineEntry extends Acting {
  readonly incidentId: string;
  /** A `DeliverySettled` has the number of the entry that was delivered, or by which that was tried again. */
  readonly seq: number;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly event: IncidentEvent;
}
