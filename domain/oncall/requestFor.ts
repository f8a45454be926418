import type { Instant } from "../time.ts";
import { type Board, failure, type ScheduleFailure } from "./scheduleDecision.ts";
import { endOfRequest, type ShiftRequest, type ShiftRequestStatus } from "./shiftRequest.ts";

interface Wanted {
  readonly requestId: string;
  readonly now: Instant;
}

/** The request that a command names, in one of these states and about a shift that is not over; or why there is none. */
export function requestFor(
  { requests }: Board,
  { requestId, now }: Wanted,
  among: readonly ShiftRequestStatus[],
): ShiftRequest | ScheduleFailure {
  const request = requests.find(({ id }) => id === requestId);
  if (!request) return failure("NOT_FOUND", `There is no shift request ${requestId} here.`, "id");
  const illegal = (message: string) => failure("ILLEGAL_TRANSITION", message, "id");
  if (endOfRequest(request) <= now) return illegal("The shift is over; the past stays as it is.");
  if (among.includes(request.status)) return request;
  return illegal(
    `The request is ${request.status} already; it would have to be ${among.join(" or ")}.`,
  );
}
