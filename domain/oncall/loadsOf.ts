import type { User } from "../user.ts";
import type { Shift } from "./finalSchedule.ts";
import type { Interval } from "./interval.ts";
import { type Load, loadOf } from "./load.ts";
import { membersOf } from "./membersOf.ts";
import { type Schedule, versionAt } from "./schedule.ts";

export interface PersonLoad extends Load {
  readonly userId: string;
}

/** A schedule with its final schedule of the span. */
export interface RenderedSchedule {
  readonly schedule: Schedule;
  readonly shifts: readonly Shift[];
}

export interface LoadQuestion {
  readonly span: Interval;
  readonly schedules: readonly RenderedSchedule[];
  /** Those of `bearersOf`, as far as they are known. */
  readonly users: ReadonlyMap<string, User>;
  /** Local dates such as `2026-12-25`. */
  readonly holidays: ReadonlySet<string>;
}

/** Whose load is told: everybody in the schedules' layers, and whoever has a shift all the same. */
export const bearersOf = (
  schedules: readonly RenderedSchedule[],
  span: Interval,
): readonly string[] => [...new Set(schedules.flatMap((one) => idsIn(one, span)))];

/** The load of each, most time on call first. */
export function loadsOf(question: LoadQuestion): readonly PersonLoad[] {
  const { schedules, span, users, holidays } = question;
  return bearersOf(schedules, span)
    .map((userId) => {
      const timeZone = users.get(userId)?.timeZone ?? zoneAround(userId, question);
      const shifts = schedules.flatMap((one) => one.shifts.filter((s) => s.userId === userId));
      return { userId, ...loadOf(shifts, span, { timeZone, holidays }) };
    })
    .toSorted((a, b) => b.onCall - a.onCall || (a.userId < b.userId ? -1 : 1));
}

const idsIn = ({ schedule, shifts }: RenderedSchedule, span: Interval): readonly string[] => [
  ...membersOf(schedule, span),
  ...shifts.map(({ userId }) => userId),
];

/** Of somebody without a zone: that of the first schedule they are in. */
function zoneAround(userId: string, { schedules, span }: LoadQuestion): string {
  const around = schedules.find((one) => idsIn(one, span).includes(userId));
  return (around && versionAt(around.schedule, span.start)?.timeZone) ?? "UTC";
}
