import { withoutFrom } from "./changeOverrides.ts";
import type { CancelShiftRequest } from "./commands.ts";
import { mayManage } from "./mayManage.ts";
import { requestFor } from "./requestFor.ts";
import {
  type Board,
  draft,
  failure,
  rejected,
  type ScheduleFacts,
  type ScheduleOutcome,
  telling,
} from "./scheduleDecision.ts";
import { isAgreed, overrideIdsOf, type ShiftRequest } from "./shiftRequest.ts";

/** Who has asked may call it off, but not take back alone what two have swapped; a manager may do both. */
export function cancelled(
  board: Board,
  command: CancelShiftRequest,
  facts: ScheduleFacts,
): ScheduleOutcome {
  const { now, personId } = command;
  const request = requestFor(board, command, ["OPEN", "ACCEPTED", "ASSIGNED"]);
  if ("code" in request) return rejected(request);
  const isSwapped = isAgreed(request) && request.inReturn !== undefined;
  const isOwn = personId === request.requesterId && !isSwapped;
  if (!isOwn && !mayManage(command, facts)) {
    const who = isSwapped ? "a manager" : "who asked, or a manager,";
    return rejected(failure("FORBIDDEN", `Only ${who} of the schedule's team calls this off.`));
  }
  const { schedule } = board;
  const own: readonly string[] = overrideIdsOf(request);
  const overrides = withoutFrom(schedule.overrides, own, now);
  const ended = schedule.overrides
    .filter((one) => own.includes(one.id) && !overrides.includes(one))
    .map((one) => overrides.find(({ id }) => id === one.id) ?? one);
  const next: ShiftRequest = { ...request, status: "CANCELLED" };
  return draft(
    {
      schedule: { ...schedule, overrides },
      requests: board.requests.map((one) => (one === request ? next : one)),
    },
    {
      type: "ShiftRequestChanged",
      request: next,
      ...telling(facts, request.requesterId, request.askedId),
    },
    ...ended.map((override) => ({
      type: "OverrideEnded" as const,
      override,
      ...telling(facts),
    })),
  );
}
