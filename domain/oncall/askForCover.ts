import type { Instant } from "../time.ts";
import type { AskForCover } from "./commands.ts";
import { flawsOfPerson } from "./flawsOfPerson.ts";
import { aheadOf, flawsOfSpan } from "./flawsOfSpan.ts";
import { holdOf, stretchesOf } from "./holdOf.ts";
import type { Interval } from "./interval.ts";
import { mayManage } from "./mayManage.ts";
import {
  type Board,
  draft,
  failure,
  invalid,
  rejected,
  type ScheduleFacts,
  type ScheduleFailure,
  type ScheduleOutcome,
  telling,
} from "./scheduleDecision.ts";
import { endOfRequest, isAgreed, type ShiftRequest, type ShiftSpan } from "./shiftRequest.ts";
import { tooMuchToRender } from "./tooMuchToRender.ts";

/** A change that moves all of them is still one transaction. */
const MOST_AHEAD = 40;
/** More stretches than that help nobody to find the right one. */
const MOST_SAID = 5;

/** Somebody asks another, or anybody, to take a shift of theirs. The shift has to be theirs in the final schedule. */
export function asked(board: Board, command: AskForCover, facts: ScheduleFacts): ScheduleOutcome {
  const { now, requesterId, askedId, inReturn } = command;
  const flaws = [...flawsOfPeople(command, facts), ...flawsOfSpans(command)];
  if (flaws.length > 0) return rejected(...flaws);
  const ahead = board.requests.filter(
    (one) => (one.status === "OPEN" || isAgreed(one)) && endOfRequest(one) > now,
  );
  if (ahead.length >= MOST_AHEAD)
    return invalid(`There are ${MOST_AHEAD} requests ahead already; cancel some first.`);
  const shift = bound(board, { userId: requesterId, span: command.shift }, now);
  const other =
    inReturn && askedId !== undefined
      ? bound(board, { userId: askedId, span: inReturn }, now)
      : undefined;
  const unbound = [
    ...(shift ? [] : [notTheirs(board, command, { facts, field: "shift" })]),
    ...(inReturn && !other ? [notTheirs(board, command, { facts, field: "inReturn" })] : []),
  ];
  if (!shift || unbound.length > 0) return rejected(...unbound);
  const request: ShiftRequest = {
    id: command.requestId,
    scheduleId: board.schedule.id,
    requesterId,
    shift,
    ...(askedId !== undefined && { askedId }),
    ...(other && { inReturn: other }),
    status: "OPEN",
    createdAt: now,
    ...(command.note !== undefined && { note: command.note }),
    moved: false,
  };
  return draft(
    { ...board, requests: [...board.requests, request] },
    { type: "ShiftRequestChanged", request, ...telling(facts, askedId) },
  );
}

function flawsOfPeople(command: AskForCover, facts: ScheduleFacts): readonly ScheduleFailure[] {
  const { requesterId, askedId, shift, inReturn, personId } = command;
  const isForOther = personId !== undefined && personId !== requesterId;
  const until = Math.max(shift.end, inReturn?.end ?? 0);
  return [
    ...flawsOfPerson(facts, { id: requesterId, until: shift.end }, "requesterId"),
    ...(askedId === undefined ? [] : flawsOfPerson(facts, { id: askedId, until }, "askedId")),
    ...(isForOther && !mayManage(command, facts)
      ? [failure("FORBIDDEN", "Only a manager asks in somebody else's name.", "requesterId")]
      : []),
    ...(askedId === requesterId
      ? [failure("INVALID", "Somebody else has to be asked than who asks.", "askedId")]
      : []),
    ...(inReturn && askedId === undefined
      ? [failure("INVALID", "A swap needs the person whose shift is taken in return.", "askedId")]
      : []),
  ];
}

const flawsOfSpans = ({ shift, inReturn, now }: AskForCover): readonly ScheduleFailure[] => [
  ...flawsOfSpan(shift, now, "shift"),
  ...(inReturn ? flawsOfSpan(inReturn, now, "inReturn") : []),
];

interface Claim {
  readonly userId: string;
  readonly span: Interval;
}

/** The span as a request keeps it; undefined when it is not in one shift of that person. */
function bound({ schedule }: Board, { userId, span }: Claim, now: Instant): ShiftSpan | undefined {
  const ahead = aheadOf(span, now);
  const hold = holdOf(schedule, { userId, span: ahead }, now);
  return hold === "NOT" ? undefined : { ...ahead, ...(hold === "WHOLE" && { whole: true }) };
}

interface Where {
  readonly facts: ScheduleFacts;
  readonly field: "shift" | "inReturn";
}

function notTheirs({ schedule }: Board, command: AskForCover, { facts, field }: Where) {
  const userId = (field === "shift" ? command.requesterId : command.askedId) ?? "";
  const span = aheadOf(command[field] ?? command.shift, command.now);
  const name = facts.users.get(userId)?.name ?? userId;
  const truth =
    tooMuchToRender(schedule, span) === undefined
      ? whenOnCall(stretchesOf(schedule, userId, span))
      : "is not on call for all of that time";
  return failure(
    "INVALID",
    `${name} ${truth}; a request is about one shift or a part of it.`,
    field,
  );
}

function whenOnCall(stretches: readonly Interval[]): string {
  if (stretches.length === 0) return "is not on call at that time";
  const said = stretches
    .slice(0, MOST_SAID)
    .map(({ start, end }) => `${new Date(start).toISOString()} to ${new Date(end).toISOString()}`);
  const rest = stretches.length > MOST_SAID ? ", and later" : "";
  return `is on call only from ${said.join(" and from ")}${rest}`;
}
