import type { ScheduleCommand } from "./commands.ts";
import type { ScheduleEntry, ScheduleEvent } from "./events.ts";
import { requestsThatMoved } from "./movedRequests.ts";
import type { Schedule } from "./schedule.ts";
import { type Moment, plannedClocks } from "./scheduleClocks.ts";
import {
  type Board,
  type ScheduleAccepted,
  type ScheduleDraft,
  type ScheduleFacts,
  telling,
} from "./scheduleDecision.ts";

/** Checks the requests of a draft again, plans its clocks, and gives it its numbers. */
export function settled(
  draft: ScheduleDraft,
  command: ScheduleCommand,
  facts: ScheduleFacts,
): ScheduleAccepted {
  const moment = momentOf(command);
  const moved = draft.deleted ? [] : requestsThatMoved(draft.next, moment.at);
  const requests = draft.next.requests.map(
    (request) => moved.find(({ id }) => id === request.id) ?? request,
  );
  const happened = [
    ...draft.events,
    ...moved.map(
      (request): ScheduleEvent => ({
        type: "ShiftRequestChanged",
        request,
        ...telling(facts, request.requesterId, request.askedId),
      }),
    ),
  ];
  const { schedule, events } = withClocks(draft, happened, moment);
  return {
    kind: "accepted",
    board: { ...draft.next, schedule: numbered(draft, schedule, events), requests },
    deleted: draft.deleted,
    entries: entriesOf(draft.next, events.map(withoutActor(command)), command),
  };
}

const momentOf = (command: ScheduleCommand): Moment =>
  command.type === "FireScheduleDeadline"
    ? { at: command.at, now: command.now, fired: command.kind }
    : { at: command.now, now: command.now };

/** The last of the events sets and stops clocks for all of them. Without any, that of the nightly check is set all the same. */
function withClocks(
  { next, deleted }: ScheduleDraft,
  events: readonly ScheduleEvent[],
  moment: Moment,
) {
  const { deadlines, clocks, stopped } = deleted
    ? { deadlines: [], clocks: [], stopped: next.schedule.deadlines }
    : plannedClocks(next.schedule, moment);
  const schedule: Schedule = { ...next.schedule, deadlines };
  const last = events.length - 1;
  return {
    schedule,
    events: events.map((event, index) => (index === last ? { ...event, clocks, stopped } : event)),
  };
}

function numbered(
  { visible }: ScheduleDraft,
  schedule: Schedule,
  events: readonly ScheduleEvent[],
): Schedule {
  const generations = schedule.deadlines.map(({ generation }) => generation);
  return {
    ...schedule,
    revision: schedule.revision + 1,
    version: schedule.version + (visible ? 1 : 0),
    eventCount: schedule.eventCount + events.length,
    deadlineCount: Math.max(schedule.deadlineCount, ...generations),
  };
}

const entriesOf = (
  { schedule }: Board,
  events: readonly ScheduleEvent[],
  command: ScheduleCommand,
): readonly ScheduleEntry[] =>
  events.map((event, index) => ({
    scheduleId: schedule.id,
    seq: schedule.eventCount + index + 1,
    at: momentOf(command).at,
    recordedAt: command.now,
    actor: command.actor,
    event,
  }));

/** Whoever acted knows. */
const withoutActor =
  ({ personId }: ScheduleCommand) =>
  (event: ScheduleEvent): ScheduleEvent => ({
    ...event,
    tells: event.tells.filter(({ id }) => id !== personId),
  });
