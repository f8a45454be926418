import type { Actor } from "../acting.ts";
import type { ScheduleClock } from "../deadline.ts";
import type { Instant } from "../time.ts";
import type { Interval } from "./interval.ts";
import type { LayerPlan } from "./layerPlan.ts";

interface Said {
  readonly actor: Actor;
  /** The user who acts, where the actor is known to be one: whoever acts is not told of it. */
  readonly personId?: string;
  readonly now: Instant;
}

export interface LayerWanted extends LayerPlan {
  /** The layer that it continues; absent: the one of the same name, or else a new one. */
  readonly id?: string;
  /** Its id if it is new. */
  readonly spareId: string;
}

export interface CreateSchedule extends Said {
  readonly type: "CreateSchedule";
  readonly scheduleId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly layers: readonly LayerWanted[];
  readonly teamId?: string;
  readonly handoffReportFromSeconds?: number;
}
/** What is left out stays as it is. */
export interface ChangeSchedule extends Said {
  readonly type: "ChangeSchedule";
  readonly name?: string;
  readonly timeZone?: string;
  readonly layers?: readonly LayerWanted[];
  /** Null: it is nobody's any more. */
  readonly teamId?: string | null;
  readonly handoffReportFromSeconds?: number;
  /** From when the layers and the time zone hold; absent: from now. */
  readonly from?: Instant;
  /** Whether whoever is on call at that moment stays on call. */
  readonly keepPresent: boolean;
}
export interface DeleteSchedule extends Said {
  readonly type: "DeleteSchedule";
}
export interface AddOverride extends Said {
  readonly type: "AddOverride";
  readonly overrideId: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly userId?: string;
}
export interface EndOverride extends Said {
  readonly type: "EndOverride";
  readonly overrideId: string;
}
/** Asks for cover, or with `inReturn` for a swap. */
export interface AskForCover extends Said {
  readonly type: "AskForCover";
  readonly requestId: string;
  readonly requesterId: string;
  readonly shift: Interval;
  readonly askedId?: string;
  readonly inReturn?: Interval;
  readonly note?: string;
}
export interface AnswerShiftRequest extends Said {
  readonly type: "AnswerShiftRequest";
  readonly requestId: string;
  /** Who answers. */
  readonly userId: string;
  readonly accept: boolean;
}
/** A manager says who takes the shift. */
export interface AssignShift extends Said {
  readonly type: "AssignShift";
  readonly requestId: string;
  readonly userId: string;
}
/** Calls it off; where somebody had agreed to it, everybody is back in their own shift. */
export interface CancelShiftRequest extends Said {
  readonly type: "CancelShiftRequest";
  readonly requestId: string;
}
/** Somebody leaves: from then on the schedule is without them. */
export interface TakeUserOut extends Said {
  readonly type: "TakeUserOut";
  readonly userId: string;
  readonly from: Instant;
}
/** Whoever leaves adds what no data says. */
export interface CompleteHandoffReport extends Said {
  readonly type: "CompleteHandoffReport";
  readonly reportId: string;
  /** What is left out stays as it is. */
  readonly notes?: string;
  readonly upcoming?: string;
}
export interface AcceptHandoffReport extends Said {
  readonly type: "AcceptHandoffReport";
  readonly reportId: string;
  /** Who accepts. */
  readonly userId: string;
  readonly note?: string;
}
export interface AddKnownIssue extends Said {
  readonly type: "AddKnownIssue";
  readonly issueId: string;
  readonly title: string;
  readonly workaround?: string;
  readonly link?: string;
}
export interface RemoveKnownIssue extends Said {
  readonly type: "RemoveKnownIssue";
  readonly issueId: string;
}
/** A deadline came due. `at` is the time that was due, whatever the clock says. */
export interface FireScheduleDeadline extends Said {
  readonly type: "FireScheduleDeadline";
  readonly at: Instant;
  readonly kind: ScheduleClock;
  readonly generation: number;
  /** Of the report that it may draft. */
  readonly reportId: string;
}

export type ScheduleCommand =
  | CreateSchedule
  | ChangeSchedule
  | DeleteSchedule
  | AddOverride
  | EndOverride
  | AskForCover
  | AnswerShiftRequest
  | AssignShift
  | CancelShiftRequest
  | TakeUserOut
  | CompleteHandoffReport
  | AcceptHandoffReport
  | AddKnownIssue
  | RemoveKnownIssue
  | FireScheduleDeadline;
