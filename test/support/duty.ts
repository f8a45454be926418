import type { People } from "../../domain/oncall/people.ts";
import type { Layer, Restriction, Schedule } from "../../domain/oncall/schedule.ts";
import type { PolicyTarget } from "../../domain/policy.ts";
import type { Team } from "../../domain/team.ts";
import type { User } from "../../domain/user.ts";
import { at } from "./incidents.ts";

/** Whole days in turn, from midnight UTC on Monday, 5 January 2026. */
export const daily = (...userIds: string[]): Layer => ({
  id: "lay_daily",
  name: "Daily",
  start: at("2026-01-05T00:00:00Z"),
  virtualStart: at("2026-01-05T00:00:00Z"),
  turn: { unit: "DAYS", count: 1 },
  userIds,
  restrictions: [],
  wallClock: false,
  consumeRestrictedTurns: false,
});

/** Weeks in turn, from midnight UTC on Monday, 5 January 2026. */
export const weekly = (...userIds: string[]): Layer => ({
  ...daily(...userIds),
  id: "lay_weekly",
  name: "Weekly",
  turn: { unit: "WEEKS", count: 1 },
});

/** From Monday to Friday, by the clock of the schedule. */
export const WORKING_WEEK: Restriction = {
  kind: "WEEKLY",
  startDay: 1,
  startTime: "00:00",
  durationSeconds: 5 * 86_400,
};

export function scheduleOf(id: string, ...layers: Layer[]): Schedule {
  return {
    id: `sch_${id}`,
    name: id[0]?.toUpperCase() + id.slice(1),
    version: 1,
    revision: 1,
    versions: [{ from: at("2026-01-05T00:00:00Z"), timeZone: "UTC", layers }],
    overrides: [],
    eventCount: 1,
    deadlineCount: 0,
    deadlines: [],
    raised: {},
  };
}

export function inZone(schedule: Schedule, timeZone: string): Schedule {
  return { ...schedule, versions: schedule.versions.map((each) => ({ ...each, timeZone })) };
}

/** Somebody who can be reached. */
export const userOf = (id: string, rest: Partial<User> = {}): User => ({
  id: `usr_${id}`,
  name: id[0]?.toUpperCase() + id.slice(1),
  version: 1,
  contacts: [`${id}-pager`],
  verifiedContacts: [`${id}-pager`],
  ...rest,
});

export function peopleWith(known: {
  readonly schedules?: readonly Schedule[];
  readonly teams?: readonly Team[];
  readonly users?: readonly User[];
}): People {
  const byId = <T extends { readonly id: string }>(all: readonly T[] = []) =>
    new Map(all.map((one) => [one.id, one]));
  return {
    schedules: byId(known.schedules),
    teams: byId(known.teams),
    users: byId(known.users ?? ["ada", "grace", "alan"].map((id) => userOf(id))),
  };
}

export const onSchedule = ({ id, name }: Schedule): PolicyTarget => ({
  kind: "SCHEDULE",
  id,
  name,
});
