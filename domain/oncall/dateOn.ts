import type { Instant } from "../time.ts";
import { type Roster, versionAt } from "./schedule.ts";
import { localAt } from "./zone.ts";

/** The date on a schedule's own calendar, as `20261122`. */
export function dateOn(roster: Roster, at: Instant): string {
  const zone = versionAt(roster, at)?.timeZone ?? "UTC";
  return new Date(localAt(zone, at)).toISOString().slice(0, 10).replaceAll("-", "");
}
