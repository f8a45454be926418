import type { Instant } from "../time.ts";
import { withoutFrom } from "./changeOverrides.ts";
import type { TakeUserOut } from "./commands.ts";
import type { ScheduleEvent } from "./events.ts";
import { onCallAt } from "./onCallAt.ts";
import { peopleDuring } from "./peopleDuring.ts";
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

/** The command comes again until there is nothing left to do. */
const MOST_OVERRIDES = 15;
const MOST_REQUESTS = 8;
/** Of the hundred writes of a transaction: the schedule, its clocks, the record of the change. */
const OWN_WRITES = 12;
/** Every request may move, and says so; one that is called off takes its overrides along. */
const WRITES_FOR_A_MOVE = 2;
const MORE_FOR_A_REQUEST = 4;
const WRITES_FOR_AN_OVERRIDE = 2;

/** Somebody leaves: what is ahead goes on without them, what they asked or were asked for is called off. */
export function takenOut(
  board: Board,
  { userId, from, now }: TakeUserOut,
  facts: ScheduleFacts,
): ScheduleOutcome {
  // The past is immutable, also where it is only a moment old.
  const leaver: Leaver = { userId, from: Math.max(from, now) };
  const room = roomFor(board, leaver);
  const calledOff = board.requests
    .filter((request) => isLost(request, leaver))
    .slice(0, room.requests);
  const isNamed = isAhead(board.schedule, leaver);
  if (!isNamed && calledOff.length === 0) return NOTHING_TO_DO;
  const had = board.schedule.overrides;
  const free = withoutFrom(had, calledOff.flatMap(overrideIdsOf), leaver.from);
  const later = free.filter((one) => isOverrideAhead(one, leaver)).slice(room.overrides);
  const overrides = free.filter((one) => !later.includes(one));
  const without = withoutUser({ ...board.schedule, overrides }, leaver);
  const schedule = { ...without, overrides: [...without.overrides, ...later] };
  const requests = board.requests.map((one) => (calledOff.includes(one) ? cancelled(one) : one));
  const ended = endedOverrides(had, schedule.overrides);
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

/** How many requests and overrides fit into one transaction, beside what may move; never none of them. */
function roomFor({ schedule, requests }: Board, leaver: Leaver) {
  const standing = requests.filter((request) => isStanding(request, leaver)).length;
  const free = 100 - OWN_WRITES - schedule.versions.length - WRITES_FOR_A_MOVE * standing;
  const lost = requests.filter((request) => isLost(request, leaver)).length;
  const off = within(Math.min(free / MORE_FOR_A_REQUEST, lost), MOST_REQUESTS);
  const left = (free - MORE_FOR_A_REQUEST * Math.min(off, lost)) / WRITES_FOR_AN_OVERRIDE;
  return { requests: off, overrides: within(left, MOST_OVERRIDES) };
}

const within = (room: number, most: number): number =>
  Math.max(1, Math.min(Math.floor(room), most));

const cancelled = (request: ShiftRequest): ShiftRequest => ({ ...request, status: "CANCELLED" });

const isStanding = (request: ShiftRequest, { from }: Leaver): boolean =>
  (request.status === "OPEN" || isAgreed(request)) && endOfRequest(request) > from;

const isLost = (request: ShiftRequest, leaver: Leaver): boolean =>
  isStanding(request, leaver) &&
  (request.requesterId === leaver.userId || request.askedId === leaver.userId);

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
  peopleDuring(roster, { start: Math.max(start, from), end });
