import { type CoverSpan, coverSpans } from "./coverSpans.ts";
import { during, type Finding, nameFrom } from "./finding.ts";
import type { Interval } from "./interval.ts";
import type { People } from "./people.ts";
import type { Schedule } from "./schedule.ts";

interface Duty extends CoverSpan {
  readonly schedule: Schedule;
}

/** When one person is on call in two of the schedules at once. */
export function doubleBookings(
  schedules: readonly Schedule[],
  people: People,
  window: Interval,
): Finding[] {
  const duties = schedules
    .flatMap((schedule) =>
      coverSpans(schedule, people, window).map((span): Duty => ({ ...span, schedule })),
    )
    .sort((a, b) => a.start - b.start);
  const running = new Map<string, readonly Duty[]>();
  return duties.flatMap((duty) => {
    const others = (running.get(duty.userId) ?? []).filter(({ end }) => end > duty.start);
    running.set(duty.userId, [...others, duty]);
    return others
      .filter(({ schedule }) => schedule.id !== duty.schedule.id)
      .map((other) => bookedTwice([other, duty], people, window));
  });
}

/** The second of the two does not begin before the first. */
function bookedTwice(
  [duty, other]: readonly [Duty, Duty],
  { users }: People,
  window: Interval,
): Finding {
  const { userId } = duty;
  const both = [duty.schedule, other.schedule].sort((a, b) => (a.id < b.id ? -1 : 1));
  const scheduleIds = both.map(({ id }) => id);
  const key = `DOUBLE_BOOKED ${userId} ${scheduleIds.join(" ")}`;
  const span = { start: other.start, end: Math.min(duty.end, other.end) };
  const where = both.map(({ name }) => name).join(" and ");
  return {
    kind: "DOUBLE_BOOKED",
    key,
    name: nameFrom(key, span.start),
    text: `${users.get(userId)?.name ?? userId} is on call in ${where} at once ${during(span, window)}.`,
    scheduleIds,
    userId,
    ...span,
  };
}
