import type { AuditEntry } from "../../domain/audit.ts";
import type { ScheduleEntry } from "../../domain/oncall/events.ts";
import type { HandoffDesk, HandoffReport } from "../../domain/oncall/handoff/handoffReport.ts";
import type { Schedule } from "../../domain/oncall/schedule.ts";
import type { Board } from "../../domain/oncall/scheduleDecision.ts";
import type { ShiftRequest } from "../../domain/oncall/shiftRequest.ts";
import type { Team } from "../../domain/team.ts";
import type { Instant } from "../../domain/time.ts";
import type { Page, PageRequest } from "../configure/ports.ts";
import type { EarlierRequest, Idempotency } from "../ports.ts";

export interface RosterReader {
  /** Those that exist, by id: with the versions in force at `from` and later, and the overrides that end after `from`. */
  schedules(ids: readonly string[], from: Instant): Promise<ReadonlyMap<string, Schedule>>;
  /** Those that exist, by id. */
  teams(ids: readonly string[]): Promise<ReadonlyMap<string, Team>>;
}

/** Reads of schedules for people. `RosterReader` is the part that everybody needs. */
export interface ScheduleReader extends Pick<RosterReader, "schedules"> {
  /** By name; the list may lag a moment. */
  listSchedules(page: PageRequest, from: Instant): Promise<Page<Schedule>>;
  /** Ids of all schedules that put a person on call, or on which they ask or are asked, or once did; some perhaps gone. */
  schedulesOf(userId: string): Promise<readonly string[]>;
  /** Those about shifts that end after `from`, by the end of the shift. */
  shiftRequests(scheduleId: string, from: Instant): Promise<readonly ShiftRequest[]>;
  /** What it keeps for whoever is on call next. */
  handoffDesk(scheduleId: string): Promise<HandoffDesk>;
  /** The latest first. */
  handoffReports(scheduleId: string, page: PageRequest): Promise<Page<HandoffReport>>;
  /** What happened, the latest first. */
  scheduleRecord(scheduleId: string, page: RecordPage): Promise<readonly ScheduleEntry[]>;
}
export interface RecordPage {
  readonly limit: number;
  /** The place on the record of the last entry that was seen. */
  readonly before?: string;
}

export interface AlsoLoadForSchedule {
  readonly idempotency?: Idempotency;
  /** Whether policies name it, for a command that deletes it. */
  readonly uses?: boolean;
  /** What it keeps for whoever is on call next, for a command about that. */
  readonly handoff?: boolean;
}
export interface LoadedSchedule {
  readonly board?: Board;
  readonly earlier?: EarlierRequest;
  readonly inUse: boolean;
}

/** One accepted command: everything that becomes true together. */
export interface ScheduleChange {
  /** Absent when the schedule is new. */
  readonly before?: Board;
  readonly after: Board;
  readonly deleted: boolean;
  readonly entries: readonly ScheduleEntry[];
  /** For the act of a person. */
  readonly audit?: AuditEntry;
  /** With the id of what the request came to. */
  readonly idempotency?: { readonly request: Idempotency; readonly resultId: string };
  readonly now: Instant;
}
/** Why a commit did not happen; the caller reads again and decides anew. */
export type ScheduleConflict = "REVISION" | "IDEMPOTENCY" | "CONTENTION";

export interface ScheduleStore {
  /** A consistent read of a schedule with all that is not over at `from`, and of what goes with the command. */
  load(scheduleId: string, from: Instant, also?: AlsoLoadForSchedule): Promise<LoadedSchedule>;
  /** One transaction; undefined when it is done. */
  commit(change: ScheduleChange): Promise<ScheduleConflict | undefined>;
}
