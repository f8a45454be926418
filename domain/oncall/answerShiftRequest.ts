import { agreed } from "./agreement.ts";
import type { AnswerShiftRequest } from "./commands.ts";
import { requestFor } from "./requestFor.ts";
import {
  type Board,
  draft,
  failure,
  rejected,
  type ScheduleFacts,
  type ScheduleFailure,
  type ScheduleOutcome,
  telling,
} from "./scheduleDecision.ts";
import type { ShiftRequest } from "./shiftRequest.ts";

/** The person asked accepts or declines; what was asked of nobody in particular is anybody's to accept. */
export function answered(
  board: Board,
  command: AnswerShiftRequest,
  facts: ScheduleFacts,
): ScheduleOutcome {
  const { userId, accept, now } = command;
  const request = requestFor(board, command, ["OPEN"]);
  if ("code" in request) return rejected(request);
  const flaws = flawsOfAnswer(board, { request, command }, facts);
  if (flaws.length > 0) return rejected(...flaws);
  if (accept) {
    const agreement = {
      request,
      takerId: userId,
      status: "ACCEPTED",
      now,
      field: "userId",
    } as const;
    return agreed(board, agreement, facts);
  }
  const declined: ShiftRequest = { ...request, status: "DECLINED" };
  return draft(
    { ...board, requests: board.requests.map((one) => (one === request ? declined : one)) },
    {
      type: "ShiftRequestChanged",
      request: declined,
      ...telling(facts, request.requesterId),
    },
  );
}

interface Answer {
  readonly request: ShiftRequest;
  readonly command: AnswerShiftRequest;
}

function flawsOfAnswer(
  board: Board,
  { request, command: { userId, accept, personId } }: Answer,
  facts: ScheduleFacts,
): readonly ScheduleFailure[] {
  const { askedId, requesterId } = request;
  const forbidden = (message: string) => [failure("FORBIDDEN", message, "userId")];
  const nameOf = (id: string) => facts.users.get(id)?.name ?? id;
  if (personId !== undefined && personId !== userId)
    return forbidden(`Nobody answers for ${nameOf(userId)}; a manager assigns the shift instead.`);
  if (askedId !== undefined) {
    return askedId === userId ? [] : forbidden(`Only ${nameOf(askedId)} was asked.`);
  }
  if (!accept)
    return forbidden(
      "It was asked of nobody in particular: whoever does not want it leaves it open.",
    );
  if (userId === requesterId)
    return forbidden("Nobody covers their own shift: cancel the request.");
  return isOfTheTeam(board, userId, facts)
    ? []
    : forbidden(`${nameOf(userId)} is neither in this schedule nor in its team.`);
}

function isOfTheTeam({ schedule }: Board, userId: string, { team }: ScheduleFacts): boolean {
  const taking = schedule.versions.flatMap(({ layers }) =>
    layers.flatMap((layer) => layer.userIds),
  );
  const members = team ? [...team.memberIds, ...team.managerIds] : [];
  return taking.includes(userId) || members.includes(userId);
}
