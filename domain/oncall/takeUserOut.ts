import type { Instant } from "../time.ts";
import { withoutFrom } from "./changeOverrides.ts";
import type { TakeUserOut } from "./commands.ts";
import type { ScheduleEvent } from "./events.ts";
import { shiftsOf } from "./finalSchedule.ts";
import { onCallAt } from "./onCallAt.ts";
import { piecesOf } from "./pieces.ts";
import type { Override, Roster } from "./schedule.ts";
import {
  type Board,
  draft,
  NOTHING_TO_DO,
  type ScheduleFacts,
  type ScheduleOutcome,
  telling,
} from "./scheduleDecision.ts";
import { endOfRequest, isAgreed, overrideIdsOf, type ShiftRequest } from "./shiftRequest.ts";
import { isAhead, isOverrideAhead, type Leaver, withoutUser } from "./withoutUser.ts";

/** As many as one transaction has room for; the command comes again until there is nothing left to do. */
const MOST_OVERRIDES = 15;
const MOST_REQUESTS = 8;

/** Somebody leaves: what is ahead goes on without them, what they asked or were asked for is called off. */
export function takenOut(
  board: Board,
  { userId, from, now }: TakeUserOut,
  facts: ScheduleFacts,
): ScheduleOutcome {
  // The past is immutable, also where it is only a moment old.
  const leaver: Leaver = { userId, from: Math.max(from, now) };
  const calledOff = board.requests
    .filter((request) => isLost(request, leaver))
    .slice(0, MOST_REQUESTS);
  const isNamed = isAhead(board.schedule, leaver);
  if (!isNamed && calledOff.length === 0) return NOTHING_TO_DO;
  const carriers = calledOff.flatMap(overrideIdsOf);
  const free = withoutFrom(board.schedule.overrides, carriers, leaver.from);
  const later = free.filter((one) => isOverrideAhead(one, leaver)).slice(MOST_OVERRIDES);
  const overrides = free.filter((one) => !later.includes(one));
  const without = withoutUser({ ...board.schedule, overrides }, leaver);
  const schedule = { ...without, overrides: [...without.overrides, ...later] };
  const cancelled = (request: ShiftRequest): ShiftRequest => ({ ...request, status: "CANCELLED" });
  const requests = board.requests.map((one) => (calledOff.includes(one) ? cancelled(one) : one));
  const ended = endedOverrides(board.schedule.overrides, schedule.overrides);
  const events: ScheduleEvent[] = [
    ...calledOff.map((request) => ({
      type: "ShiftRequestChanged" as const,
      request: cancelled(request),
      ...telling(facts, ...[request.requesterId, request.askedId].filter((id) => id !== userId)),
    })),
    ...ended.map((override) => ({
      type: "OverrideEnded" as const,
      override,
      ...telling(facts, ...onCallIn(schedule, override, leaver.from)),
    })),
    {
      type: "ScheduleChanged" as const,
      from: leaver.from,
      ...telling(facts, onCallAt(schedule, leaver.from)?.userId),
    },
  ];
  return draft({ schedule, requests }, ...events);
}

const isLost = (request: ShiftRequest, { userId, from }: Leaver): boolean =>
  (request.status === "OPEN" || isAgreed(request)) &&
  endOfRequest(request) > from &&
  (request.requesterId === userId || request.askedId === userId);

/** Those that are gone, and those that end earlier, as they are now. */
const endedOverrides = (
  before: readonly Override[],
  after: readonly Override[],
): readonly Override[] =>
  before
    .filter((one) => !after.includes(one))
    .map((one) => after.find(({ id }) => id === one.id) ?? one);

/** Who is on call instead. */
const onCallIn = (roster: Roster, { start, end }: Override, from: Instant): readonly string[] =>
  shiftsOf(piecesOf(roster, { start: Math.max(start, from), end })).map(({ userId }) => userId);
