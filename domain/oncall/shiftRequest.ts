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
  /** It was all of the shift when it was asked for, so it has moved as soon as either end of the shift has. */
  readonly whole?: boolean;
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

/** When the last shift that it is about is over. */
export const endOfRequest = ({ shift, inReturn }: ShiftRequest): Instant =>
  Math.max(shift.end, inReturn?.end ?? 0);

/** Somebody has agreed to it, or was made to: overrides carry it out. */
export const isAgreed = ({ status }: ShiftRequest): boolean =>
  status === "ACCEPTED" || status === "ASSIGNED";

/** The ids of the overrides that carry a request out, derived so that each leads to the other. */
export const overrideIdsOf = ({ id }: { readonly id: string }): readonly [string, string] => [
  `${id}.given`,
  `${id}.returned`,
];

/** The request that an override carries out. */
export const requestOf = (
  override: { readonly id: string },
  requests: readonly ShiftRequest[],
): ShiftRequest | undefined =>
  requests.find((request) => overrideIdsOf(request).includes(override.id));
