import type { Flaw } from "../flaw.ts";
import type { Team } from "../team.ts";
import type { Person, User } from "../user.ts";
import type { ScheduleEntry, ScheduleEvent } from "./events.ts";
import type { Surroundings } from "./findingsAhead.ts";
import type { ReportMaterial } from "./handoff/draftReport.ts";
import type { HandoffDesk } from "./handoff/handoffReport.ts";
import type { Schedule } from "./schedule.ts";
import type { ShiftRequest } from "./shiftRequest.ts";

/** A schedule with the requests about shifts that are not over. */
export interface Board {
  readonly schedule: Schedule;
  readonly requests: readonly ShiftRequest[];
  /** Only where a command may be about it. */
  readonly handoff?: HandoffDesk;
}

/** What a rule may know besides the board and the command. */
export interface ScheduleFacts {
  /** Those that exist of all whom the board or the command names. */
  readonly users: ReadonlyMap<string, User>;
  /** The team that the schedule has, or is given by the command. */
  readonly team?: Team;
  /** Whether an escalation policy names the schedule. */
  readonly inUse: boolean;
  /** What the nightly check looks at; only for that. */
  readonly surroundings?: Surroundings;
  /** What a handoff report is drafted from; absent: none is due. */
  readonly material?: ReportMaterial;
}

export interface ScheduleFailure extends Flaw {
  readonly code: "INVALID" | "NOT_FOUND" | "FORBIDDEN" | "ILLEGAL_TRANSITION" | "IN_USE";
}
export interface ScheduleAccepted {
  readonly kind: "accepted";
  readonly board: Board;
  /** The schedule is no more; its record stays. */
  readonly deleted: boolean;
  readonly entries: readonly ScheduleEntry[];
}
export interface ScheduleRejection {
  readonly kind: "rejected";
  readonly failures: readonly ScheduleFailure[];
}
export interface ScheduleIgnored {
  readonly kind: "ignored";
  readonly reason: "SUPERSEDED_DEADLINE" | "NOTHING_TO_DO";
}
export type ScheduleDecision = ScheduleAccepted | ScheduleRejection | ScheduleIgnored;

/** A change before its requests are checked again, its clocks planned and its entries numbered. */
export interface ScheduleDraft {
  readonly kind: "draft";
  readonly next: Board;
  readonly events: readonly ScheduleEvent[];
  /** Whether a client who saw the schedule before would want to see it again before acting on it. */
  readonly visible: boolean;
  readonly deleted: boolean;
}
export type ScheduleOutcome = ScheduleDraft | ScheduleRejection | ScheduleIgnored;

export const draft = (next: Board, ...events: ScheduleEvent[]): ScheduleDraft => ({
  kind: "draft",
  next,
  events,
  visible: true,
  deleted: false,
});

export const failure = (
  code: ScheduleFailure["code"],
  message: string,
  ...path: string[]
): ScheduleFailure => ({ code, message, path });

export const rejected = (...failures: readonly ScheduleFailure[]): ScheduleRejection => ({
  kind: "rejected",
  failures,
});

export const invalid = (message: string, ...path: string[]): ScheduleRejection =>
  rejected(failure("INVALID", message, ...path));

export const SUPERSEDED: ScheduleIgnored = { kind: "ignored", reason: "SUPERSEDED_DEADLINE" };
/** Somebody whom the schedule does not name any more leaves it. */
export const NOTHING_TO_DO: ScheduleIgnored = { kind: "ignored", reason: "NOTHING_TO_DO" };

/** The people of an event, each once; clocks are set where the whole change is known. */
export const telling = ({ users }: ScheduleFacts, ...ids: readonly (string | undefined)[]) => ({
  tells: [...new Set(ids)].flatMap((id) => personOf(users, id) ?? []),
  clocks: [],
  stopped: [],
});

export const personOf = (
  users: ReadonlyMap<string, User>,
  id: string | undefined,
): Person | undefined => (id === undefined ? undefined : personNamed(users, id));

export const personNamed = (users: ReadonlyMap<string, User>, id: string): Person => ({
  id,
  name: users.get(id)?.name ?? id,
});
