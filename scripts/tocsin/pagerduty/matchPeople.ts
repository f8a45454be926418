import { CommandError } from "../verb.ts";
import { changed, type FilePerson, type Finding, leftOut } from "./draft.ts";

/** A user as the host knows them. */
export interface HostUser {
  readonly id: string;
  readonly name: string;
  readonly email?: string | null;
  readonly leftAt?: string | null;
}

/** Who somebody of the files is here, and how that was found. */
export interface Match {
  readonly person: FilePerson;
  readonly by: "MAP" | "EMAIL" | "NAME" | "NEW";
  /** Absent: is to be created. */
  readonly user?: HostUser;
}

export interface Matching {
  readonly people: readonly FilePerson[];
  readonly users: readonly HostUser[];
  /** From keys of the files to ids of users. */
  readonly map: ReadonlyMap<string, string>;
}

/** Finds everybody by the map, else by e-mail, else by name; who is not found is to be created. */
export function matchPeople({ people, users, map }: Matching): readonly Match[] {
  const matches = people.map((person): Match => {
    const mapped = map.get(person.key);
    if (mapped !== undefined) return { person, by: "MAP", user: mappedUser(users, mapped) };
    const byEmail = users.find((user) => sameEmail(user, person));
    if (byEmail) return { person, by: "EMAIL", user: byEmail };
    const byName = namesake(users, person);
    return byName ? { person, by: "NAME", user: byName } : { person, by: "NEW" };
  });
  refuseConfusion(matches);
  refuseLeavers(matches);
  return matches;
}

/** Nobody who has left can be put on call again. */
function refuseLeavers(matches: readonly Match[]): void {
  const leaver = matches.find(({ user }) => user?.leftAt);
  if (!leaver) return;
  const { key, name } = leaver.person;
  throw new CommandError(`${name} has left: say by --map who stands in for ${key}`);
}

function mappedUser(users: readonly HostUser[], id: string): HostUser {
  const user = users.find((one) => one.id === id);
  if (!user) throw new CommandError(`the map names "${id}", and no user has that id`);
  return user;
}

const sameEmail = (user: HostUser, { email }: FilePerson): boolean =>
  email !== undefined && user.email?.toLowerCase() === email.toLowerCase();

function namesake(users: readonly HostUser[], { name, key }: FilePerson): HostUser | undefined {
  const [first, second] = users.filter((user) => user.name === name);
  if (!second) return first;
  throw new CommandError(`several users are called ${name}: say by --map which one ${key} is`);
}

/** Two people of the files who would become one user, though nothing but a name says so. */
function refuseConfusion(matches: readonly Match[]): void {
  const byName = matches.filter(
    ({ by, person }) => by === "NAME" || (by === "NEW" && !person.email),
  );
  for (const [name, same] of Map.groupBy(byName, ({ person }) => person.name)) {
    if (same.length < 2) continue;
    const keys = same.map(({ person }) => person.key).join(" and ");
    throw new CommandError(`${keys} are both called ${name}: say by --map who they are`);
  }
}

/** What there is to say about the people. */
export const findingsOfMatch = ({ person, by, user }: Match): readonly Finding[] => {
  if (!user) return findingsOfNew(person);
  const differs = by === "NAME" && person.email && user.email;
  return differs
    ? [changed(`e-mail of ${person.name}`, `${person.email} in the file, stays ${user.email} here`)]
    : [];
};

const findingsOfNew = ({ name, email }: FilePerson): readonly Finding[] => [
  ...(email ? [] : [leftOut(`e-mail of ${name}`, "the files have none")]),
  leftOut(`contacts of ${name}`, "schedules have none; no page reaches a new user without them"),
];
