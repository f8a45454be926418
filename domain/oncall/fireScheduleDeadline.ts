import type { ScheduleClock } from "../deadline.ts";
import { DAY, HOUR, type Instant } from "../time.ts";
import { type Checked, checkSchedule } from "./checkSchedule.ts";
import type { FireScheduleDeadline } from "./commands.ts";
import type { ScheduleEvent } from "./events.ts";
import { nextHandoff } from "./nextHandoff.ts";
import type { Schedule } from "./schedule.ts";
import {
  type Board,
  draft,
  personOf,
  type ScheduleFacts,
  type ScheduleOutcome,
  SUPERSEDED,
  telling,
} from "./scheduleDecision.ts";

/** A deadline came due. One that fires twice, or after the change it was set for has moved, stands no longer. */
export function fired(
  board: Board,
  { kind, generation, at, now }: FireScheduleDeadline,
  facts: ScheduleFacts,
): ScheduleOutcome {
  const { schedule } = board;
  const standing = schedule.deadlines.find(
    (one) => one.kind === kind && one.generation === generation,
  );
  if (!standing) return SUPERSEDED;
  const rest = { ...schedule, deadlines: schedule.deadlines.filter((one) => one !== standing) };
  const due = { schedule: rest, at, now, facts };
  const next = kind === "CHECK" ? check(due) : { schedule: rest, events: eventsOf(kind, due) };
  return { ...draft({ ...board, schedule: next.schedule }, ...next.events), visible: false };
}

interface Due {
  readonly schedule: Schedule;
  /** The time that was due. */
  readonly at: Instant;
  readonly now: Instant;
  readonly facts: ScheduleFacts;
}

/** By the clock, since a check that is late has nothing to say of what is past. */
const check = ({ schedule, now, facts: { surroundings } }: Due): Checked =>
  surroundings ? checkSchedule(schedule, surroundings, now) : { schedule, events: [] };

function eventsOf(kind: Exclude<ScheduleClock, "CHECK">, due: Due): readonly ScheduleEvent[] {
  switch (kind) {
    case "HANDOFF_DAY":
      return handoff(due, { type: "HandoffAhead", at: due.at + DAY });
    case "HANDOFF_HOUR":
      return handoff(due, { type: "HandoffAhead", at: due.at + HOUR });
    case "HANDOFF":
      return handoff(due, { type: "HandoffHappened", at: due.at });
    default:
      return kind satisfies never;
  }
}

interface Notice {
  readonly type: "HandoffAhead" | "HandoffHappened";
  readonly at: Instant;
}

/** Whoever really leaves and whoever really comes; nothing when people do not change then after all, or have already. */
function handoff({ schedule, now, facts }: Due, { type, at }: Notice): readonly ScheduleEvent[] {
  if (type === "HandoffAhead" && at <= now) return [];
  const change = nextHandoff(schedule, at - 1);
  if (change?.at !== at) return [];
  const from = personOf(facts.users, change.from);
  const to = personOf(facts.users, change.to);
  return [
    {
      ...{ type, at, ...telling(facts, change.from, change.to) },
      ...(from && { from }),
      ...(to && { to }),
    },
  ];
}
