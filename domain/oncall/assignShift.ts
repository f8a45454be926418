import { agreed } from "./agreement.ts";
import type { AssignShift } from "./commands.ts";
import { mayManage } from "./mayManage.ts";
import { requestFor } from "./requestFor.ts";
import {
  type Board,
  failure,
  invalid,
  rejected,
  type ScheduleFacts,
  type ScheduleOutcome,
} from "./scheduleDecision.ts";

/** A manager gives the shift to somebody, also after the person asked has declined. */
export function assigned(
  board: Board,
  command: AssignShift,
  facts: ScheduleFacts,
): ScheduleOutcome {
  const { userId, now } = command;
  const request = requestFor(board, command, ["OPEN", "DECLINED"]);
  if ("code" in request) return rejected(request);
  if (!mayManage(command, facts))
    return rejected(failure("FORBIDDEN", "Only a manager of the schedule's team assigns a shift."));
  if (userId === request.requesterId)
    return invalid("It is their own shift: cancel the request, and they keep it.", "userId");
  if (request.inReturn && userId !== request.askedId)
    return invalid(
      "A swap can be assigned only to the person whose shift is taken in return.",
      "userId",
    );
  return agreed(
    board,
    { request, takerId: userId, status: "ASSIGNED", now, field: "userId" },
    facts,
  );
}
