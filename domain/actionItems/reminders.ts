import { firstInstant, isZone } from "../oncall/zone.ts";
import { DAY, HOUR, type Instant } from "../time.ts";
import type { User } from "../user.ts";
import type { ActionItem } from "./actionItem.ts";
import { dayIn, daysBetween, startOf } from "./calendarDay.ts";

/** Nobody needs to hear of it sooner or later in the day. */
const HOUR_OF_DAY = 9 * HOUR;
/** Days before the due day of the first reminder. */
const AHEAD = 3;
const WEEK = 7;

/** The calendar that the days of somebody's action items are of. */
export const zoneOf = (owner: Pick<User, "timeZone"> | undefined): string =>
  owner?.timeZone !== undefined && isZone(owner.timeZone) ? owner.timeZone : "UTC";

/** When its owner is reminded next: three days before, on the day, and each week after it, at nine in the morning. */
export function nextReminder(dueOn: string, zone: string, after: Instant): Instant {
  const at = (days: number) => firstInstant(zone, startOf(dueOn) + days * DAY + HOUR_OF_DAY);
  const late = -daysLeft(dueOn, zone, after);
  const first = Math.max(1, Math.floor(late / WEEK)) * WEEK;
  const days = [-AHEAD, 0, first].find((one) => at(one) > after) ?? first + WEEK;
  return at(days);
}

export const daysLeft = (dueOn: string, zone: string, at: Instant): number =>
  daysBetween(dayIn(zone, at), dueOn);

/** Whether it is so late that more than its owner should know. */
export const isLongOverdue = (days: number): boolean => days <= -WEEK;

/** Whether its day has gone by and it is open, by the calendar of UTC, which is the same for all who look. */
export const isOverdue = ({ state, dueOn }: Pick<ActionItem, "state" | "dueOn">, now: Instant) =>
  state === "OPEN" && daysLeft(dueOn, "UTC", now) < 0;
