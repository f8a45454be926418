import { hasLeft, type User } from "../../domain/user.ts";
import type { Clock } from "../ports.ts";
import type { ConfigReader } from "./ports.ts";
import { type ConfigFailure, failure, notFound } from "./request.ts";

/** A failure for each name that is no channel. */
export async function missingChannels(
  config: ConfigReader,
  names: readonly string[],
  ...path: string[]
): Promise<ConfigFailure[]> {
  const found = await config.channels(names);
  return names
    .filter((name) => !found.has(name))
    .map((name) => notFound(`channel ${name}`, ...path));
}

/** A failure for each id that is no service. */
export async function missingServices(
  config: ConfigReader,
  ids: readonly string[],
  ...path: string[]
): Promise<ConfigFailure[]> {
  const found = await config.services(ids);
  return ids.filter((id) => !found.has(id)).map((id) => notFound(`service ${id}`, ...path));
}

/** The failure of a client that has not seen the present version; none when it named no version. */
export function staleness(
  current: { readonly version: number },
  expected: number | undefined,
): ConfigFailure[] {
  if (expected === undefined || expected === current.version) return [];
  return [
    failure("VERSION_CONFLICT", `It is at version ${current.version} now, not ${expected}.`, [
      "expectedVersion",
    ]),
  ];
}

/** A failure for each id that is no user, or one who is not there any more. */
export async function absentUsers(
  { config, clock }: { readonly config: Pick<ConfigReader, "users">; readonly clock: Clock },
  ids: readonly string[],
  ...path: string[]
): Promise<ConfigFailure[]> {
  const found = await config.users(ids);
  const now = clock.now();
  return ids.flatMap((id) => {
    const user = found.get(id);
    if (!user) return [notFound(`user ${id}`, ...path)];
    return hasLeft(user, now) ? [failure("INVALID", wordsForLeaver(user), path)] : [];
  });
}

const wordsForLeaver = ({ name, id }: User): string =>
  `${name} (${id}) has left; name somebody who is still here.`;

/** A failure when it is no team; none when none is named. */
export async function missingTeam(
  config: Pick<ConfigReader, "teams">,
  id: string | undefined,
  ...path: string[]
): Promise<ConfigFailure[]> {
  if (id === undefined || (await config.teams([id])).has(id)) return [];
  return [notFound(`team ${id}`, ...path)];
}
