import type { Instant } from "../time.ts";
import { flawsOfPerson } from "./flawsOfPerson.ts";
import { aheadOf } from "./flawsOfSpan.ts";
import { holdOf } from "./holdOf.ts";
import type { Override } from "./schedule.ts";
import {
  type Board,
  draft,
  failure,
  rejected,
  type ScheduleFacts,
  type ScheduleOutcome,
  telling,
} from "./scheduleDecision.ts";
import { endOfRequest, overrideIdsOf, type ShiftRequest } from "./shiftRequest.ts";

export interface Agreement {
  readonly request: ShiftRequest;
  readonly takerId: string;
  readonly status: "ACCEPTED" | "ASSIGNED";
  readonly now: Instant;
  /** The field of the input that names the taker. */
  readonly field: string;
}

/** Somebody takes the shift: overrides that hold only where the shift is, so they add no cover outside it. */
export function agreed(board: Board, agreement: Agreement, facts: ScheduleFacts): ScheduleOutcome {
  const { takerId, status, now } = agreement;
  const { shift, inReturn, requesterId } = agreement.request;
  const until = endOfRequest(agreement.request);
  if (shift.end <= now || (inReturn && inReturn.end <= now))
    return rejected(failure("ILLEGAL_TRANSITION", "The shift is over.", "id"));
  const flaws = flawsOfPerson(facts, { id: takerId, until }, agreement.field);
  if (flaws.length > 0) return rejected(...flaws);
  if (!isStillThere(board, agreement))
    return rejected(
      failure(
        "ILLEGAL_TRANSITION",
        "The shift has moved since; cancel the request and ask anew.",
        "id",
      ),
    );
  const request: ShiftRequest = { ...agreement.request, askedId: takerId, status };
  const overrides = overridesOf(request, agreement);
  const { schedule } = board;
  return draft(
    {
      schedule: { ...schedule, overrides: [...schedule.overrides, ...overrides] },
      requests: board.requests.map((one) => (one.id === request.id ? request : one)),
    },
    { type: "ShiftRequestChanged", request, ...telling(facts, requesterId, takerId) },
    ...overrides.map((override) => ({
      type: "OverrideAdded" as const,
      override,
      ...telling(facts),
    })),
  );
}

function isStillThere({ schedule }: Board, { request, takerId, now }: Agreement): boolean {
  const { requesterId, shift, inReturn } = request;
  const holds = (userId: string, span: ShiftRequest["shift"]) =>
    holdOf(schedule, { userId, span }, now) !== "NOT";
  return holds(requesterId, shift) && (inReturn === undefined || holds(takerId, inReturn));
}

function overridesOf(request: ShiftRequest, { takerId, now }: Agreement): readonly Override[] {
  const { requesterId, shift, inReturn } = request;
  const [given, returned] = overrideIdsOf(request);
  const span = (of: ShiftRequest["shift"]) => aheadOf(of, now);
  return [
    { id: given, ...span(shift), userId: takerId, createdAt: now, replaces: requesterId },
    ...(inReturn
      ? [
          {
            ...{ id: returned, ...span(inReturn), userId: requesterId },
            ...{ createdAt: now, replaces: takerId },
          },
        ]
      : []),
  ];
}
