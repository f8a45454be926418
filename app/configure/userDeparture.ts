import { gapsOpened } from "../../domain/oncall/gapsOpened.ts";
import type { Interval } from "../../domain/oncall/interval.ts";
import type { Schedule } from "../../domain/oncall/schedule.ts";
import { endOfRequest, type ShiftRequest } from "../../domain/oncall/shiftRequest.ts";
import { isAhead, type Leaver, withoutUser } from "../../domain/oncall/withoutUser.ts";
import type { EscalationPolicy } from "../../domain/policy.ts";
import { type NamedIn, namedIn } from "../../domain/policyWithoutUser.ts";
import { isIn, type Team } from "../../domain/team.ts";
import { DAY, type Instant } from "../../domain/time.ts";
import type { User } from "../../domain/user.ts";
import type { ScheduleReader } from "../oncall/ports.ts";
import type { Clock } from "../ports.ts";
import { allOf } from "./allOf.ts";
import type { ConfigReader } from "./ports.ts";

export interface DeparturePorts {
  readonly config: ConfigReader;
  readonly schedules: ScheduleReader;
  readonly clock: Clock;
}

/** What somebody's leaving takes from the plans of others, as these are now. */
export interface UserDeparture {
  readonly user: User;
  /** The moment from which the plans change: the past stays. */
  readonly at: Instant;
  readonly schedules: readonly ScheduleDeparture[];
  readonly policies: readonly PolicyDeparture[];
  /** All teams that the user is in. */
  readonly teams: readonly Team[];
  readonly shiftRequests: readonly ShiftRequest[];
}
export interface ScheduleDeparture {
  readonly schedule: Schedule;
  /** Where nobody would be on call any more, in the 90 days from then on. */
  readonly gaps: readonly Interval[];
}
export interface PolicyDeparture extends NamedIn {
  readonly policy: EscalationPolicy;
}

const LOOKS_AHEAD = 90 * DAY;

/** Undefined: there is no such user. */
export async function userDeparture(
  ports: DeparturePorts,
  userId: string,
  wanted?: Instant,
): Promise<UserDeparture | undefined> {
  const { config, clock } = ports;
  const user = (await config.users([userId])).get(userId);
  if (!user) return undefined;
  const at = Math.max(wanted ?? user.leftAt ?? 0, clock.now());
  const [teams, policies, onSchedules] = await Promise.all([
    allOf((page) => config.listTeams(page)),
    allOf((page) => config.listPolicies(page)),
    schedulesOf(ports, { userId, from: at }),
  ]);
  return {
    ...{ user, at, ...onSchedules },
    teams: teams.filter((team) => isIn(team, userId)),
    policies: policies.flatMap((policy) => {
      const named = namedIn(policy, userId);
      return named ? [{ policy, ...named }] : [];
    }),
  };
}

/** One member or manager less: nobody of the kind is left. */
export const wouldLack = (team: Team, list: "memberIds" | "managerIds", userId: string): boolean =>
  team[list].length === 1 && team[list][0] === userId;

async function schedulesOf({ schedules }: DeparturePorts, leaver: Leaver) {
  const ids = await schedules.schedulesOf(leaver.userId);
  const found = await schedules.schedules(ids, leaver.from);
  const all = [...found.values()].sort(byName);
  const asked = await Promise.all(all.map(({ id }) => schedules.shiftRequests(id, leaver.from)));
  return {
    schedules: all
      .filter((schedule) => isAhead(schedule, leaver))
      .map((schedule) => ({ schedule, gaps: gapsAhead(schedule, leaver) })),
    shiftRequests: asked.flat().filter((request) => isOpenFor(request, leaver)),
  };
}

const byName = (one: Schedule, other: Schedule): number => one.name.localeCompare(other.name, "en");

const gapsAhead = (schedule: Schedule, leaver: Leaver): readonly Interval[] =>
  gapsOpened(schedule, withoutUser(schedule, leaver), {
    start: leaver.from,
    end: leaver.from + LOOKS_AHEAD,
  });

const isOpenFor = (request: ShiftRequest, { userId, from }: Leaver): boolean =>
  request.status === "OPEN" &&
  endOfRequest(request) > from &&
  (request.requesterId === userId || request.askedId === userId);
