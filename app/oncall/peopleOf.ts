import { namedOn } from "../../domain/oncall/namedOn.ts";
import type { People } from "../../domain/oncall/people.ts";
import type { PolicyTarget } from "../../domain/policy.ts";
import type { Team } from "../../domain/team.ts";
import type { Instant } from "../../domain/time.ts";
import type { Directory } from "../ports.ts";
import type { RosterReader } from "./ports.ts";

export interface PeoplePorts {
  readonly rosters: RosterReader;
  readonly users: Pick<Directory, "users">;
}

/** Everybody whom the targets can mean from a moment on: two reads side by side, then one. */
export async function peopleOf(
  { rosters, users }: PeoplePorts,
  targets: readonly PolicyTarget[],
  from: Instant,
): Promise<People> {
  const [schedules, teams] = await Promise.all([
    read(idsOf(targets, "SCHEDULE"), (ids) => rosters.schedules(ids, from)),
    read(idsOf(targets, "TEAM"), (ids) => rosters.teams(ids)),
  ]);
  const named = [
    ...idsOf(targets, "USER"),
    ...[...schedules.values()].flatMap((schedule) => [...namedOn(schedule)]),
    ...[...teams.values()].flatMap(namedByTeam),
  ];
  return { schedules, teams, users: await read(named, (ids) => users.users(ids)) };
}

function read<T>(
  ids: readonly string[],
  from: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<ReadonlyMap<string, T>> {
  return ids.length === 0 ? Promise.resolve(new Map()) : from([...new Set(ids)]);
}

const idsOf = (targets: readonly PolicyTarget[], kind: "USER" | "SCHEDULE" | "TEAM"): string[] =>
  targets.flatMap((target) => (target.kind === kind ? [target.id] : []));

const namedByTeam = ({ memberIds, managerIds }: Team): string[] => [...memberIds, ...managerIds];
