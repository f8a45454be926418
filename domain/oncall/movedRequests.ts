import type { Instant } from "../time.ts";
import { holdOf } from "./holdOf.ts";
import type { Roster } from "./schedule.ts";
import type { Board } from "./scheduleDecision.ts";
import {
  endOfRequest,
  isAgreed,
  overrideIdsOf,
  type ShiftRequest,
  type ShiftSpan,
} from "./shiftRequest.ts";

/** The requests whose shifts lie elsewhere than was agreed, or lie there again: those that change, as they will be. */
export function requestsThatMoved(board: Board, at: Instant): readonly ShiftRequest[] {
  return board.requests
    .filter((request) => request.status === "OPEN" || isAgreed(request))
    .filter((request) => endOfRequest(request) > at)
    .map((request) => ({ ...request, moved: hasMoved(board, request, at) }))
    .filter(({ id, moved }) => board.requests.some((one) => one.id === id && one.moved !== moved));
}

function hasMoved({ schedule }: Board, request: ShiftRequest, at: Instant): boolean {
  const roster = without(schedule, request);
  const { requesterId, shift, askedId, inReturn } = request;
  const lost = (userId: string, span: ShiftSpan) => {
    const hold = holdOf(roster, { userId, span }, at);
    return span.whole ? hold !== "WHOLE" : hold === "NOT";
  };
  return (
    lost(requesterId, shift) ||
    (inReturn !== undefined && askedId !== undefined && lost(askedId, inReturn))
  );
}

/** The schedule as if nobody had agreed to the request. */
function without(roster: Roster, request: ShiftRequest): Roster {
  const own: readonly string[] = overrideIdsOf(request);
  return { ...roster, overrides: roster.overrides.filter(({ id }) => !own.includes(id)) };
}
