import type { PlannedTime } from "../maintenanceWindow.ts";
import type { Interval } from "../oncall/interval.ts";
import { openWithin, WEEK, weekOf } from "../oncall/week.ts";
import { DAY, type Instant } from "../time.ts";

/** Holds all of the next occurrence of what comes again each week, whatever the clocks do. */
const LOOK_AHEAD = 2 * WEEK + DAY;

/** The rest of the stretch in which a window is open at `at`, else the next such stretch; undefined when none follows. */
export function occurrenceFrom(window: PlannedTime, at: Instant): Interval | undefined {
  const { recurrence } = window;
  const start = Math.max(window.start, at);
  const end = window.end ?? Number.POSITIVE_INFINITY;
  if (end <= start) return undefined;
  const week = recurrence && weekOf(recurrence.windows);
  if (!recurrence || !week) return { start, end };
  const span = { start, end: Math.min(end, start + LOOK_AHEAD) };
  return openWithin(week, recurrence.timeZone, span)[0];
}
