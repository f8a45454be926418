import type { HostObject } from "../config/hostState.ts";
import { type User, users } from "../config/kinds/users.ts";
import { CommandError } from "../verb.ts";
import type { FilePerson } from "./readPeople.ts";

/** A user as the host knows them. */
export interface HostUser {
  readonly id: string;
  readonly value: User;
  readonly left?: true;
}

export const hostUsers = (objects: readonly HostObject[]): readonly HostUser[] =>
  objects
    .filter(({ entry }) => entry.kind.name === users.name)
    .map(({ entry, id, left }) => ({
      ...{ id, value: users.shape.parse(entry.value) },
      ...(left && { left }),
    }));

/** Who somebody of the files is here, and how that was found. */
export interface Match {
  readonly person: FilePerson;
  readonly by: "MAP" | "EMAIL" | "NAME" | "NEW";
  /** Absent: is to be created. */
  readonly user?: HostUser;
}

export interface Matching {
  readonly people: readonly FilePerson[];
  /** All users of the host. */
  readonly all: readonly HostUser[];
  /** From keys of the files to ids of users. */
  readonly map: ReadonlyMap<string, string>;
}

/** Finds everybody by the map, else by e-mail, else by name; who is not found is to be created. */
export function matchPeople({ people, all, map }: Matching): readonly Match[] {
  const matches = people.map((person): Match => {
    const mapped = map.get(person.key);
    if (mapped !== undefined) return { person, by: "MAP", user: mappedUser(all, mapped) };
    const byEmail = all.find((user) => sameEmail(user, person));
    if (byEmail) return { person, by: "EMAIL", user: byEmail };
    const byName = namesake(all, person);
    return byName ? { person, by: "NAME", user: byName } : { person, by: "NEW" };
  });
  refuseConfusion(matches);
  refuseLeavers(matches);
  return matches;
}

/** Nobody who has left can be put on call again. */
function refuseLeavers(matches: readonly Match[]): void {
  const leaver = matches.find(({ user }) => user?.left);
  if (!leaver) return;
  const { key, name } = leaver.person;
  throw new CommandError(`${name} has left: say by --map who stands in for ${key}`);
}

function mappedUser(all: readonly HostUser[], id: string): HostUser {
  const user = all.find((one) => one.id === id);
  if (!user) throw new CommandError(`the map names "${id}", and no user has that id`);
  return user;
}

const sameEmail = (user: HostUser, { email }: FilePerson): boolean =>
  email !== undefined && user.value.email?.toLowerCase() === email.toLowerCase();

function namesake(all: readonly HostUser[], { name, key }: FilePerson): HostUser | undefined {
  const [first, second] = all.filter(({ value }) => value.name === name);
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
