import type { Deadline, ScheduleClock } from "../deadline.ts";
import { DAY, HOUR, type Instant } from "../time.ts";
import { nextCheck } from "./nextCheck.ts";
import { nextHandoff } from "./nextHandoff.ts";
import type { Roster, Schedule } from "./schedule.ts";

type Due = Pick<Deadline<ScheduleClock>, "kind" | "dueAt">;

/** How long before the change of person each clock of a handoff is due. */
const HANDOFF_CLOCKS = { HANDOFF_DAY: DAY, HANDOFF_HOUR: HOUR, HANDOFF: 0 } as const;

export interface ClockPlan {
  /** All that stand afterwards. */
  readonly deadlines: readonly Deadline<ScheduleClock>[];
  readonly clocks: readonly Deadline<ScheduleClock>[];
  readonly stopped: readonly Deadline<ScheduleClock>[];
}

/** A moment, and the clock that has just come due at it, if one has. */
export interface Moment {
  readonly at: Instant;
  /** What the clock says then, which may be later. */
  readonly now: Instant;
  readonly fired?: ScheduleClock;
}

/** What has to come due for the schedule as it is then: those that stand and are right go on, with their generation. */
export function plannedClocks(schedule: Schedule, moment: Moment): ClockPlan {
  const { at } = moment;
  const { deadlines: standing, deadlineCount } = schedule;
  // What is due and has not fired yet is on its way.
  const due = standing.filter(({ dueAt }) => dueAt <= at);
  const wanted = wantedClocks(schedule, moment).filter((one) => !due.some(isSame(one)));
  const kept = standing.filter((one) => due.includes(one) || wanted.some(isSame(one)));
  const clocks = wanted
    .filter((one) => !kept.some(isSame(one)))
    .map((one, index) => ({ ...one, generation: deadlineCount + index + 1 }));
  return {
    deadlines: [...kept, ...clocks],
    clocks,
    stopped: standing.filter((one) => !kept.includes(one)),
  };
}

const isSame = (one: Due) => (other: Due) => one.kind === other.kind && one.dueAt === other.dueAt;

/** Every kind of clock that a schedule has adds its own here. */
const wantedClocks = (schedule: Schedule, moment: Moment): readonly Due[] => [
  ...handoffClocks(schedule, moment),
  { kind: "CHECK", dueAt: checkDue(schedule, moment) },
  ...(schedule.reportDueAt === undefined
    ? []
    : [{ kind: "HANDOFF_REPORT" as const, dueAt: schedule.reportDueAt }]),
];

/** One at a time: by the clock, so that a check that is late is not made up for, and none that is due is called off. */
const checkDue = (schedule: Schedule, { now }: Moment): Instant =>
  schedule.deadlines.find(({ kind, dueAt }) => kind === "CHECK" && dueAt <= now)?.dueAt ??
  nextCheck(schedule, now);

/**
 * Those of the next change of person, as far as they are ahead. Only a change, of the schedule or of the person, moves
 * them: of any other clock that fires late, a change that has happened since would look like one to come.
 */
function handoffClocks(schedule: Schedule, { at, now, fired }: Moment): readonly Due[] {
  const isMoved = fired === undefined || fired === "HANDOFF";
  const standing = schedule.deadlines.filter(({ kind }) => kind in HANDOFF_CLOCKS);
  if (!isMoved && standing.some(({ kind }) => kind === "HANDOFF")) return standing;
  return clocksOfNext(
    schedule,
    fired === "HANDOFF" ? { at, first: at } : { at: now, first: now + 1 },
  );
}

/** Where people change every day, the reminder of the next change is due at this one. */
function clocksOfNext(roster: Roster, { at, first }: { at: Instant; first: Instant }): Due[] {
  const next = nextHandoff(roster, at);
  if (!next) return [];
  const { HANDOFF_DAY, HANDOFF_HOUR, HANDOFF } = HANDOFF_CLOCKS;
  const due: Due[] = [
    { kind: "HANDOFF_DAY", dueAt: next.at - HANDOFF_DAY },
    { kind: "HANDOFF_HOUR", dueAt: next.at - HANDOFF_HOUR },
    { kind: "HANDOFF", dueAt: next.at - HANDOFF },
  ];
  return due.filter(({ dueAt }) => dueAt >= first);
}
