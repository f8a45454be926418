import { type Team, teams } from "../config/kinds/teams.ts";
import { users } from "../config/kinds/users.ts";
import type { Context } from "./context.ts";
import { countOf } from "./countOf.ts";
import { type Draft, draftOf } from "./draft.ts";
import { extraFields } from "./extraFields.ts";
import { type Finding, leftOut, type Read } from "./finding.ts";
import { type FilePerson, keyOf } from "./readPeople.ts";
import type { PagerdutyTeam } from "./shapes/team.ts";

/** The team as it would be here; members name their teams themselves, and managers are named by it. */
export function readTeam(
  team: PagerdutyTeam,
  people: readonly FilePerson[],
  { names }: Context,
): Read<Draft> {
  const name = team.name.trim();
  const theirs = people.filter(({ teams: own }) => own?.some(({ id }) => id && id === team.id));
  const labelsOf = (keys: readonly string[]) =>
    keys.flatMap((key) => names.find(users, { id: key }) ?? []);
  const managers = team.members.filter(({ role }) => role === "manager");
  const value: Team = teams.shape.parse({
    name,
    members: labelsOf([
      ...theirs.map(({ key }) => key),
      ...team.members.map(({ user }) => keyOf(user)),
    ]),
    managers: labelsOf(managers.map(({ user }) => keyOf(user))),
  });
  const isKnown = value.members.length > 0;
  const draft = draftOf(teams, value, {
    id: team.id,
    content: countOf(value.members, "member"),
    over: (host) => ({
      ...host,
      name,
      ...(isKnown && { members: value.members }),
      ...(value.managers.length > 0 && { managers: value.managers }),
    }),
  });
  const findings = [
    ...(isKnown ? [] : [unknownMembers(name)]),
    ...extraFields("team", team, `team ${name}`),
  ];
  return { value: draft, findings };
}

const unknownMembers = (name: string): Finding =>
  leftOut(
    `members of team ${name}`,
    "the files name none; GET /users shows the teams of each user",
  );
