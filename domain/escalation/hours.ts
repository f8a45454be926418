import { localAt } from "../oncall/zone.ts";
import type { LocalHours } from "../policy.ts";
import { DAY, HOUR, type Instant, MINUTE } from "../time.ts";

/** Whether the clock of a zone is within the hours. Hours that end on the next day belong to the day they began on. */
export function isWithin(hours: LocalHours, zone: string, at: Instant): boolean {
  const local = localAt(zone, at);
  const time = local - Math.floor(local / DAY) * DAY;
  const [from, to] = [timeOf(hours.from), timeOf(hours.to)];
  const today = isoDay(local);
  const isOn = (day: number) => hours.days.length === 0 || hours.days.includes(day);
  if (from < to) return isOn(today) && from <= time && time < to;
  const yesterday = today === 1 ? 7 : today - 1;
  return (isOn(today) && from <= time) || (isOn(yesterday) && time < to);
}

/** `HH:MM` as milliseconds since midnight. */
export function timeOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours * HOUR + minutes * MINUTE;
}

/** 1 January 1970 was a Thursday. */
const isoDay = (local: number): number => ((((Math.floor(local / DAY) + 3) % 7) + 7) % 7) + 1;
