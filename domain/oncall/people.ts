import type { Team } from "../team.ts";
import type { User } from "../user.ts";
import type { Schedule } from "./schedule.ts";

/** Everybody whom the targets of a policy can mean, as they were configured when a rule is asked. */
export interface People {
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly teams: ReadonlyMap<string, Team>;
  /** All users that the schedules, teams and targets name. */
  readonly users: ReadonlyMap<string, User>;
}

export const NO_PEOPLE: People = { schedules: new Map(), teams: new Map(), users: new Map() };
