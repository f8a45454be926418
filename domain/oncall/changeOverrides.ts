import type { Instant } from "../time.ts";
import type { AddOverride, EndOverride } from "./commands.ts";
import { flawsOfPerson } from "./flawsOfPerson.ts";
import { aheadOf, flawsOfSpan } from "./flawsOfSpan.ts";
import { peopleDuring } from "./peopleDuring.ts";
import type { Override } from "./schedule.ts";
import {
  type Board,
  draft,
  failure,
  invalid,
  rejected,
  type ScheduleFacts,
  type ScheduleOutcome,
  telling,
} from "./scheduleDecision.ts";
import { requestOf } from "./shiftRequest.ts";

/** What is ahead is read with every page that goes out. */
const MOST_AHEAD = 500;

/** Puts somebody on call, or nobody. Both who comes and who need not come are told. */
export function overrideAdded(
  board: Board,
  command: AddOverride,
  facts: ScheduleFacts,
): ScheduleOutcome {
  const { overrideId, userId, now } = command;
  const { schedule } = board;
  const flaws = [
    ...flawsOfSpan(command, now),
    ...(userId === undefined
      ? []
      : flawsOfPerson(facts, { id: userId, until: command.end }, "userId")),
  ];
  if (flaws.length > 0) return rejected(...flaws);
  if (schedule.overrides.filter(({ end }) => end > now).length >= MOST_AHEAD)
    return invalid(
      `The schedule has ${MOST_AHEAD} overrides ahead already; a layer says it better.`,
    );
  const span = aheadOf(command, now);
  const override: Override = {
    id: overrideId,
    ...span,
    ...(userId !== undefined && { userId }),
    createdAt: now,
  };
  return draft(
    { ...board, schedule: { ...schedule, overrides: [...schedule.overrides, override] } },
    { type: "OverrideAdded", override, ...telling(facts, userId, ...peopleDuring(schedule, span)) },
  );
}

/** A running one ends now, one that is ahead goes, one that is over stays. */
export function overrideEnded(
  board: Board,
  { overrideId, now }: EndOverride,
  facts: ScheduleFacts,
): ScheduleOutcome {
  const { schedule, requests } = board;
  const override = schedule.overrides.find(({ id }) => id === overrideId);
  if (!override)
    return rejected(
      failure("NOT_FOUND", `There is no override ${overrideId} that is running or ahead.`, "id"),
    );
  if (override.end <= now)
    return rejected(
      failure("ILLEGAL_TRANSITION", "The override is over; the past stays as it is.", "id"),
    );
  const request = requestOf(override, requests);
  if (request)
    return rejected(
      failure(
        "ILLEGAL_TRANSITION",
        `It belongs to shift request ${request.id}: cancel that.`,
        "id",
      ),
    );
  const overrides = withoutFrom(schedule.overrides, [overrideId], now);
  const next = { ...schedule, overrides };
  const ended = overrides.find(({ id }) => id === overrideId) ?? override;
  const back = peopleDuring(next, aheadOf(override, now));
  return draft(
    { ...board, schedule: next },
    { type: "OverrideEnded", override: ended, ...telling(facts, override.userId, ...back) },
  );
}

/** The overrides without these from now on. */
export const withoutFrom = (
  overrides: readonly Override[],
  ids: readonly string[],
  now: Instant,
): readonly Override[] =>
  overrides.flatMap((one) => {
    if (!ids.includes(one.id) || one.end <= now) return [one];
    return one.start < now ? [{ ...one, end: now }] : [];
  });
