import { DAY, HOUR, type Instant } from "../time.ts";
import { type Roster, versionAt } from "./schedule.ts";
import { firstInstant, localAt } from "./zone.ts";

/** On the clock of the schedule: when its managers sleep, and those on call change least. */
const HOUR_OF_CHECK = 3 * HOUR;

/** The first 03:00 of the schedule's zone after the instant. */
export function nextCheck(roster: Roster, after: Instant): Instant {
  const zone = versionAt(roster, after)?.timeZone ?? "UTC";
  const midnight = Math.floor(localAt(zone, after) / DAY) * DAY;
  const today = firstInstant(zone, midnight + HOUR_OF_CHECK);
  return today > after ? today : firstInstant(zone, midnight + DAY + HOUR_OF_CHECK);
}
