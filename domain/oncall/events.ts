import type { Actor } from "../acting.ts";
import type { Deadline, ScheduleClock } from "../deadline.ts";
import type { DeliveryOutcome } from "../delivery.ts";
import type { Instant } from "../time.ts";
import type { Person } from "../user.ts";
import type { KnownIssue, ReportBrief } from "./handoff/handoffReport.ts";
import type { Override } from "./schedule.ts";
import type { ShiftRequest } from "./shiftRequest.ts";

/** What an event of a schedule asks of the world: whom to tell, which clocks to set or stop. */
export interface ScheduleConsequences {
  readonly tells: readonly Person[];
  readonly clocks: readonly Deadline<ScheduleClock>[];
  readonly stopped: readonly Deadline<ScheduleClock>[];
}

export interface ScheduleCreated extends ScheduleConsequences {
  readonly type: "ScheduleCreated";
}
export interface ScheduleChanged extends ScheduleConsequences {
  readonly type: "ScheduleChanged";
  /** When the change takes hold; absent: it is not one of layers. */
  readonly from?: Instant;
}
export interface ScheduleDeleted extends ScheduleConsequences {
  readonly type: "ScheduleDeleted";
  /** As it was called: whoever is told can no longer look it up. */
  readonly name: string;
}
export interface OverrideAdded extends ScheduleConsequences {
  readonly type: "OverrideAdded";
  readonly override: Override;
}
/** Removed before it began, or ended while it ran. */
export interface OverrideEnded extends ScheduleConsequences {
  readonly type: "OverrideEnded";
  readonly override: Override;
}
/** A swap or cover was asked for, answered, assigned, called off, or lost the shift it was bound to. */
export interface ShiftRequestChanged extends ScheduleConsequences {
  readonly type: "ShiftRequestChanged";
  readonly request: ShiftRequest;
}
/** Somebody else will be on call at `at`. */
export interface HandoffAhead extends ScheduleConsequences {
  readonly type: "HandoffAhead";
  readonly at: Instant;
  readonly from?: Person;
  readonly to?: Person;
  /** Absent: none was drafted with it. */
  readonly report?: ReportBrief;
}
export interface HandoffHappened extends ScheduleConsequences {
  readonly type: "HandoffHappened";
  readonly at: Instant;
  readonly from?: Person;
  readonly to?: Person;
  readonly report?: ReportBrief;
}
/** Whoever leaves has added what no data says. */
export interface HandoffReportCompleted extends ScheduleConsequences {
  readonly type: "HandoffReportCompleted";
  readonly report: ReportBrief;
}
export interface HandoffReportAccepted extends ScheduleConsequences {
  readonly type: "HandoffReportAccepted";
  readonly report: ReportBrief;
  readonly to: Person;
  readonly note?: string;
}
/** Nobody has accepted it in time. */
export interface HandoffReportOverdue extends ScheduleConsequences {
  readonly type: "HandoffReportOverdue";
  readonly report: ReportBrief;
  readonly from: Person;
  readonly to: Person;
}
/** Trouble that one lives with was noted, or is over. */
export interface KnownIssuesChanged extends ScheduleConsequences {
  readonly type: "KnownIssuesChanged";
  readonly added?: KnownIssue;
  readonly removed?: KnownIssue;
}
/** The nightly check found what the managers have not heard of yet, a sentence for each. */
export interface CoverageChecked extends ScheduleConsequences {
  readonly type: "CoverageChecked";
  readonly findings: readonly string[];
}

/** How a notice to somebody ended; it asks nothing of the world. */
export interface NoticeSettled extends ScheduleConsequences {
  readonly type: "DeliverySettled";
  readonly outcome: DeliveryOutcome;
}

export type ScheduleEvent =
  | ScheduleCreated
  | ScheduleChanged
  | ScheduleDeleted
  | OverrideAdded
  | OverrideEnded
  | ShiftRequestChanged
  | HandoffAhead
  | HandoffHappened
  | HandoffReportCompleted
  | HandoffReportAccepted
  | HandoffReportOverdue
  | KnownIssuesChanged
  | CoverageChecked
  | NoticeSettled;

/** An event in its place on a schedule's record; immutable, numbered from 1 within its schedule. */
export interface ScheduleEntry {
  readonly scheduleId: string;
  /** A `DeliverySettled` has the number of the entry that was delivered. */
  readonly seq: number;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly event: ScheduleEvent;
}

/** Where an entry stands on its schedule's record: its number, and for the end of a delivery the place it was for. */
export function placeOnRecord({ seq, event }: Pick<ScheduleEntry, "seq" | "event">): string {
  if (event.type !== "DeliverySettled") return String(seq);
  const { target, channel, later, status } = event.outcome;
  return `${seq}#${target}#${channel}${later ? `#${status}` : ""}`;
}
