import { DAY, HOUR, type Instant } from "../time.ts";
import { checkSchedule } from "./checkSchedule.ts";
import type { FireScheduleDeadline } from "./commands.ts";
import type { ScheduleEvent } from "./events.ts";
import { drafted } from "./handoff/draftReport.ts";
import { reportOverdue } from "./handoff/overdueReport.ts";
import { nextHandoff } from "./nextHandoff.ts";
import {
  type Board,
  draft,
  personOf,
  type ScheduleFacts,
  type ScheduleOutcome,
  SUPERSEDED,
  telling,
} from "./scheduleDecision.ts";

/** Nobody reads a report in the first minutes of a shift. */
const ACCEPTED_WITHIN = HOUR;

/** A deadline came due. One that fires twice, or after the change it was set for has moved, stands no longer. */
export function fired(
  board: Board,
  command: FireScheduleDeadline,
  facts: ScheduleFacts,
): ScheduleOutcome {
  const { kind, generation } = command;
  const { schedule } = board;
  const standing = schedule.deadlines.find(
    (one) => one.kind === kind && one.generation === generation,
  );
  if (!standing) return SUPERSEDED;
  const deadlines = schedule.deadlines.filter((one) => one !== standing);
  const next = whatIsDue({
    board: { ...board, schedule: { ...schedule, deadlines } },
    command,
    facts,
  });
  return { ...draft(next.board, ...next.events), visible: false };
}

interface Due {
  readonly board: Board;
  readonly command: FireScheduleDeadline;
  readonly facts: ScheduleFacts;
}
interface Done {
  readonly board: Board;
  readonly events: readonly ScheduleEvent[];
}

function whatIsDue(due: Due): Done {
  const { kind, at } = due.command;
  switch (kind) {
    case "HANDOFF_DAY":
      return handoff(due, { type: "HandoffAhead", at: at + DAY, withReport: false });
    case "HANDOFF_HOUR":
      return handoff(due, { type: "HandoffAhead", at: at + HOUR, withReport: true });
    case "HANDOFF":
      return handoff(due, { type: "HandoffHappened", at, withReport: true });
    case "HANDOFF_REPORT": {
      const { reportDueAt: _, ...schedule } = due.board.schedule;
      const board = { ...due.board, schedule };
      return { board, events: reportOverdue(board, due.facts) };
    }
    case "CHECK":
      return check(due);
    default:
      return kind satisfies never;
  }
}

/** By the clock, since a check that is late has nothing to say of what is past. */
function check({ board, command: { now }, facts: { surroundings } }: Due): Done {
  if (!surroundings) return { board, events: [] };
  const { schedule, events } = checkSchedule(board.schedule, surroundings, now);
  return { board: { ...board, schedule }, events };
}

interface Notice {
  readonly type: "HandoffAhead" | "HandoffHappened";
  readonly at: Instant;
  readonly withReport: boolean;
}

/** Whoever really leaves and whoever really comes; nothing when people do not change then after all, or have already. */
function handoff({ board, command, facts }: Due, { type, at, withReport }: Notice): Done {
  const { now, reportId } = command;
  const handedOver = type === "HandoffHappened";
  if (!handedOver && at <= now) return { board, events: [] };
  const change = nextHandoff(board.schedule, at - 1);
  if (change?.at !== at) return { board, events: [] };
  const from = personOf(facts.users, change.from);
  const to = personOf(facts.users, change.to);
  const { board: next, brief } = withReport
    ? drafted(board, { reportId, now, handedOver }, facts)
    : { board };
  const event: ScheduleEvent = {
    ...{ type, at, ...telling(facts, change.from, change.to) },
    ...(from && { from }),
    ...(to && { to }),
    ...(brief && { report: brief }),
  };
  const isAsked = handedOver && brief && brief.state !== "ACCEPTED";
  const schedule = isAsked
    ? { ...next.schedule, reportDueAt: at + ACCEPTED_WITHIN }
    : next.schedule;
  return { board: { ...next, schedule }, events: [event] };
}
