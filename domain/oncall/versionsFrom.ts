import type { Instant } from "../time.ts";
import type { Roster, ScheduleVersion } from "./schedule.ts";

/** The version in force and those to come. */
export function versionsFrom({ versions }: Roster, at: Instant): readonly ScheduleVersion[] {
  const present = versions.findLastIndex(({ from }) => from <= at);
  return present < 0 ? versions : versions.slice(present);
}
