import { DAY, HOUR, type Instant } from "../time.ts";
import type { Interval } from "./interval.ts";
import { firstInstant, localAt } from "./zone.ts";

/** A day of somebody's own clock; it can be 23 or 25 hours long. */
export interface LocalDay extends Interval {
  /** `2026-11-22` */
  readonly date: string;
  readonly isWeekend: boolean;
  /** From midnight to 06:00, and from 22:00 to midnight. */
  readonly night: readonly [Interval, Interval];
}

const MORNING = 6 * HOUR;
const EVENING = 22 * HOUR;

/** The days that a stretch of time touches, in order. */
export function localDays(zone: string, { start, end }: Interval): LocalDay[] {
  const days: LocalDay[] = [];
  for (let local = midnightBefore(localAt(zone, start)); ; local += DAY) {
    const day = localDay(zone, local);
    if (day.start >= end) return days;
    if (day.end > start) days.push(day);
  }
}

const midnightBefore = (local: number): number => Math.floor(local / DAY) * DAY;

function localDay(zone: string, midnight: number): LocalDay {
  const at = (local: number): Instant => firstInstant(zone, midnight + local);
  const [start, end] = [at(0), at(DAY)];
  const weekday = new Date(midnight).getUTCDay();
  return {
    start,
    end,
    date: new Date(midnight).toISOString().slice(0, 10),
    isWeekend: weekday === 0 || weekday === 6,
    night: [
      { start, end: at(MORNING) },
      { start: at(EVENING), end },
    ],
  };
}
