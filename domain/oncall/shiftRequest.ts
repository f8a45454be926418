import type { Instant } from "../time.ts";

export const SHIFT_REQUEST_STATUSES = [
  "OPEN",
  "ACCEPTED",
  "DECLINED",
  "ASSIGNED",
  "CANCELLED",
] as const;
export type ShiftRequestStatus = (typeof SHIFT_REQUEST_STATUSES)[number];

/** A stretch of one person's time on call. */
export interface ShiftSpan {
  readonly start: Instant;
  readonly end: Instant;
}

/** Somebody asks another to take a shift, or to swap it for one of theirs. */
export interface ShiftRequest {
  readonly id: string;
  readonly scheduleId: string;
  readonly requesterId: string;
  /** The shift that the requester gives away. */
  readonly shift: ShiftSpan;
  /** Who is asked; absent: anybody who may take it. */
  readonly askedId?: string;
  /** The other's shift that the requester takes in return; absent: a cover, not a swap. */
  readonly inReturn?: ShiftSpan;
  readonly status: ShiftRequestStatus;
  readonly createdAt: Instant;
  readonly note?: string;
  /** Whether the shift has moved since, so that what was agreed no longer covers all of it. */
  readonly moved: boolean;
}
