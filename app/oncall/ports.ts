import type { Schedule } from "../../domain/oncall/schedule.ts";
import type { Team } from "../../domain/team.ts";
import type { Instant } from "../../domain/time.ts";

export interface RosterReader {
  /** Those that exist, by id: with the versions in force at `from` and later, and the overrides that end after `from`. */
  schedules(ids: readonly string[], from: Instant): Promise<ReadonlyMap<string, Schedule>>;
  /** Those that exist, by id. */
  teams(ids: readonly string[]): Promise<ReadonlyMap<string, Team>>;
}
