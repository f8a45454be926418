import type { Team } from "../team.ts";
import type { Instant } from "../time.ts";
import { hasLeft, type Person } from "../user.ts";
import type { People } from "./people.ts";

/** Who hears of what is wrong with something of these teams: the managers of each, or all of a team that has none. */
export function listeners(
  teams: readonly Team[],
  { users }: Pick<People, "users">,
  now: Instant,
): readonly Person[] {
  const present = (ids: readonly string[]): readonly Person[] =>
    ids.flatMap((id) => {
      const user = users.get(id);
      return user && !hasLeft(user, now) ? [{ id, name: user.name }] : [];
    });
  const told = teams.flatMap(({ managerIds, memberIds }) => {
    const managers = present(managerIds);
    return managers.length > 0 ? managers : present(memberIds);
  });
  return [...new Map(told.map((person) => [person.id, person])).values()];
}
