import { DAY, HOUR, type Instant, MINUTE, SECOND } from "../time.ts";
import type { Interval } from "./interval.ts";
import type { Restriction } from "./schedule.ts";
import { firstInstant, latestLocal } from "./zone.ts";

export const WEEK = 7 * DAY;
/** The Monday before 1970-01-01, on a local clock. */
const MONDAY = -3 * DAY;

/** Windows of the local clock that come again each week: sorted, apart, each beginning within the week. */
export interface Week {
  readonly windows: readonly Interval[];
  /** What lies between them, as local times of one week. */
  readonly gaps: readonly Interval[];
}

/** The union of the restrictions; undefined where they leave no moment out. */
export function weekOf(restrictions: readonly Restriction[]): Week | undefined {
  if (restrictions.length === 0) return undefined;
  const single = restrictions.flatMap(windowsOf).sort((a, b) => a.start - b.start);
  const windows: Interval[] = [];
  // The week before reaches into this one, and this one into the next.
  for (const week of [-WEEK, 0, WEEK]) for (const window of single) add(windows, window, week);
  if (windows.some(({ start, end }) => end - start >= WEEK)) return undefined;
  const ofOneWeek = windows.filter(({ start }) => start >= 0 && start < WEEK);
  return { windows: ofOneWeek, gaps: gapsBetween(ofOneWeek) };
}

const gapsBetween = (windows: readonly Interval[]): Interval[] =>
  windows.map(({ end }, index) => {
    const next = windows[index + 1]?.start ?? (windows[0]?.start ?? 0) + WEEK;
    return { start: MONDAY + end, end: MONDAY + next };
  });

function add(windows: Interval[], window: Interval, by: number): void {
  const { start, end } = { start: window.start + by, end: window.end + by };
  const last = windows.at(-1);
  if (last === undefined || start > last.end) windows.push({ start, end });
  else if (end > last.end) windows[windows.length - 1] = { start: last.start, end };
}

function windowsOf({ kind, startTime, startDay = 1, durationSeconds }: Restriction): Interval[] {
  const days = kind === "WEEKLY" ? [startDay - 1] : [0, 1, 2, 3, 4, 5, 6];
  return days.map((day) => {
    const start = day * DAY + timeOfDay(startTime);
    return { start, end: start + durationSeconds * SECOND };
  });
}

function timeOfDay(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return hours * HOUR + minutes * MINUTE + seconds * SECOND;
}

const weekAt = (local: number): number => Math.floor((local - MONDAY) / WEEK);

/** The windows that end after the local time `from`, in order, for ever. */
function* windowsFrom({ windows }: Week, from: number): Generator<Interval> {
  for (let week = weekAt(from) - 1; ; week++) {
    const monday = MONDAY + week * WEEK;
    for (const { start, end } of windows) {
      if (monday + end > from) yield { start: monday + start, end: monday + end };
    }
  }
}

/** Whether a window shares a moment with a stretch of local time. */
export function isOpenWithin(week: Week, { start, end }: Interval): boolean {
  if (end <= start) return false;
  for (const window of windowsFrom(week, start)) return window.start < end;
  return false;
}

/** The windows of a stretch of time as instants, cut to it. */
export function openWithin(week: Week, zone: string, { start, end }: Interval): Interval[] {
  const open: Interval[] = [];
  for (const window of windowsFrom(week, latestLocal(zone, start))) {
    const opens: Instant = Math.max(firstInstant(zone, window.start), start);
    if (opens >= end) break;
    const closes = Math.min(firstInstant(zone, window.end), end);
    if (closes > opens) open.push({ start: opens, end: closes });
  }
  return open;
}
