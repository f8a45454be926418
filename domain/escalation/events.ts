import type { Via } from "../commands.ts";
import type { Consequences } from "../events.ts";
import type { Instant } from "../time.ts";
import type { Person } from "../user.ts";

/** Nobody was on call; `pages` are those who are paged instead. */
export interface CoverageGapFound extends Consequences {
  readonly type: "CoverageGapFound";
  /** Absent: there was no policy with a step at all, or every step was outside everybody's hours. */
  readonly step?: number;
  /** Whether it was for the hours of every step. */
  readonly asleep?: boolean;
}
/** Outside everybody's hours. */
export interface StepSkipped {
  readonly type: "StepSkipped";
  readonly step: number;
  readonly round: number;
}
/** The step waits until somebody is on call. */
export interface StepHeld extends Consequences {
  readonly type: "StepHeld";
  readonly step: number;
  readonly until: Instant;
}
/** One of those who all must answer has; the clocks run on for the others. */
export interface PersonAcknowledged extends Consequences {
  readonly type: "PersonAcknowledged";
  readonly person: Person;
  readonly via?: Via;
  /** How many have not answered yet. */
  readonly remaining: number;
  readonly note?: string;
}
export interface IncidentTakenOver extends Consequences {
  readonly type: "IncidentTakenOver";
  readonly from?: string;
  readonly to: string;
  readonly note?: string;
}
export interface IncidentSnoozed extends Consequences {
  readonly type: "IncidentSnoozed";
  readonly until: Instant;
  readonly note?: string;
}
export interface SnoozeEnded extends Consequences {
  readonly type: "SnoozeEnded";
  readonly note?: string;
}
/** Not acknowledged in the promised time: the breach, and the second page to the same targets. */
export interface AcknowledgeOverdue extends Consequences {
  readonly type: "AcknowledgeOverdue";
  readonly promisedSeconds: number;
}
export interface StepEscalated extends Consequences {
  readonly type: "StepEscalated";
  readonly step: number;
  readonly round: number;
  /** Whether a person asked for it. */
  readonly manual?: boolean;
  readonly note?: string;
}
export interface EscalationExhausted extends Consequences {
  readonly type: "EscalationExhausted";
}
/** Answered, and nothing heard for longer than the level allows. */
export interface UpdateOverdue extends Consequences {
  readonly type: "UpdateOverdue";
  readonly everySeconds: number;
}
/** Not resolved within the limit: the senior step is called in. */
export interface ResolveOverdue extends Consequences {
  readonly type: "ResolveOverdue";
  readonly limitSeconds: number;
}

/** What the escalation of an incident comes to, by itself or by hand. */
export type EscalationEvent =
  | CoverageGapFound
  | StepSkipped
  | StepHeld
  | PersonAcknowledged
  | IncidentTakenOver
  | IncidentSnoozed
  | SnoozeEnded
  | AcknowledgeOverdue
  | StepEscalated
  | EscalationExhausted
  | UpdateOverdue
  | ResolveOverdue;
