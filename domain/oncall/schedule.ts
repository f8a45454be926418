import type { Deadline, ScheduleClock } from "../deadline.ts";
import type { Instant } from "../time.ts";
import type { Interval } from "./interval.ts";

export const TURN_UNITS = ["SECONDS", "HOURS", "DAYS", "WEEKS", "MONTHS"] as const;
export type TurnUnit = (typeof TURN_UNITS)[number];

/** How long one person is on call before the next one takes over. */
export interface Turn {
  readonly unit: TurnUnit;
  readonly count: number;
}

export const RESTRICTION_KINDS = ["DAILY", "WEEKLY"] as const;
export type RestrictionKind = (typeof RESTRICTION_KINDS)[number];

/** A window of local time in which a layer covers; half-open, its length counted on the local clock. */
export interface Restriction {
  readonly kind: RestrictionKind;
  /** `HH:MM` or `HH:MM:SS` on the local clock. */
  readonly startTime: string;
  /** ISO day of a WEEKLY window, Monday = 1. */
  readonly startDay?: number;
  readonly durationSeconds: number;
}

/** People who take turns. Of two layers that cover one instant the later in its list wins. */
export interface Layer {
  /** Names the layer through its edits: calendar feeds know shifts by it. */
  readonly id: string;
  readonly name: string;
  readonly start: Instant;
  /** Exclusive. */
  readonly end?: Instant;
  /** Where turn 0 begins; before or after `start`. */
  readonly virtualStart: Instant;
  readonly turn: Turn;
  readonly userIds: readonly string[];
  /** A union; empty: no restriction. */
  readonly restrictions: readonly Restriction[];
  /** Sub-day turns that divide a day follow the local clock. */
  readonly wallClock: boolean;
  /** Whether a turn without a permitted moment uses up somebody's turn. */
  readonly consumeRestrictedTurns: boolean;
  /** By how many places the rotation is moved on, so that an edit keeps the present person; absent: 0. */
  readonly shift?: number;
}

/** The layers as they are from a moment on, until the next version's moment. */
export interface ScheduleVersion {
  readonly from: Instant;
  readonly timeZone: string;
  readonly layers: readonly Layer[];
}

/** Somebody instead of whom the layers say; lies on top of all layers, and the one created last on top of the others. */
export interface Override {
  readonly id: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Absent: nobody, on purpose. */
  readonly userId?: string;
  readonly createdAt: Instant;
  /** Only where this person would be on call: how a swap or cover stays bound to its shift. */
  readonly replaces?: string;
}

/** All that rendering is a function of. */
export interface Roster {
  /** Oldest first. */
  readonly versions: readonly ScheduleVersion[];
  readonly overrides: readonly Override[];
}

export interface Schedule extends Roster {
  readonly id: string;
  readonly name: string;
  /** Counts every change that a client would want to know of. */
  readonly version: number;
  /** Counts every commit; the optimistic lock of the store. */
  readonly revision: number;
  /** Whose it is; its managers hear of what is wrong with it. */
  readonly teamId?: string;
  /** Whoever comes was away, and stays, for this long at least where a handoff gets a report; absent: `REPORT_FROM_SECONDS`. */
  readonly handoffReportFromSeconds?: number;
  /** When a report that nobody has accepted is asked for. */
  readonly reportDueAt?: Instant;
  /** The number of the newest entry of its record. */
  readonly eventCount: number;
  /** The number of the newest deadline ever set. */
  readonly deadlineCount: number;
  readonly deadlines: readonly Deadline<ScheduleClock>[];
  /** What the nightly check has told the managers already, by the name of the finding; each until it is past. */
  readonly raised: Readonly<Record<string, Instant>>;
}

/** The version in force: the newest that has begun; the first one before that. */
export function versionAt({ versions }: Roster, at: Instant): ScheduleVersion | undefined {
  return versions.findLast(({ from }) => from <= at) ?? versions[0];
}

/** From when to when a version is in force. */
export function reignOf(versions: readonly ScheduleVersion[], index: number): Interval {
  const from = index === 0 ? undefined : versions[index]?.from;
  return {
    start: from ?? Number.NEGATIVE_INFINITY,
    end: versions[index + 1]?.from ?? Number.POSITIVE_INFINITY,
  };
}
