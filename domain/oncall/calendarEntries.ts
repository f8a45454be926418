import type { User } from "../user.ts";
import type { CalendarFeed } from "./calendarFeed.ts";
import { calendarShifts } from "./calendarShifts.ts";
import type { Interval } from "./interval.ts";
import { type CalendarEntry, monthOf } from "./publish.ts";
import type { Schedule } from "./schedule.ts";

/** Shifts that begin in one month. Turns of less than an hour can make more; nobody reads such a calendar. */
const MOST_A_MONTH = 1_000;

interface Shown {
  readonly feed: CalendarFeed;
  /** Those that the feed may show. */
  readonly schedules: readonly Schedule[];
  readonly users: ReadonlyMap<string, Pick<User, "name">>;
}

/** What a feed has to say of a window. */
export function calendarEntries(shown: Shown, window: Interval): readonly CalendarEntry[] {
  const { feed, schedules } = shown;
  const entries = schedules.flatMap((schedule) =>
    calendarShifts(schedule, window)
      .filter(({ userId }) => feed.scheduleId !== undefined || userId === feed.userId)
      .map(({ name, start, end, userId, layerName }) => ({
        scheduleId: schedule.id,
        name,
        start,
        end,
        userId,
        summary: summaryOf(shown, schedule, userId),
        description: layerName === undefined ? "Override" : `Layer: ${layerName}`,
      })),
  );
  return bounded(entries.sort((one, other) => one.start - other.start));
}

const summaryOf = ({ feed, users }: Shown, { name }: Schedule, userId: string): string =>
  feed.scheduleId === undefined ? `On call: ${name}` : (users.get(userId)?.name ?? userId);

function bounded(entries: readonly CalendarEntry[]): readonly CalendarEntry[] {
  const counts = new Map<string, number>();
  return entries.filter(({ start }) => {
    const month = monthOf(start);
    const count = (counts.get(month) ?? 0) + 1;
    counts.set(month, count);
    return count <= MOST_A_MONTH;
  });
}

/** What the calendar is called. */
export const calendarName = ({ feed, schedules, users }: Shown): string => {
  const { scheduleId, userId } = feed;
  const shown = scheduleId === undefined ? users.get(userId) : schedules[0];
  return `On call: ${shown?.name ?? scheduleId ?? userId}`;
};
