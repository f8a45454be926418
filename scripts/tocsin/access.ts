import type { ApiAccess } from "../../local/graphqlClient.ts";
import { findAccess } from "../findHost.ts";
import { CommandError } from "./verb.ts";

/** The options, of every verb, that say which host is meant. */
export const ACCESS_OPTIONS = {
  url: { type: "string" },
  token: { type: "string" },
  dir: { type: "string", default: ".local" },
} as const;
export const ACCESS_USAGE = "[--dir FOLDER | --url URL --token TOKEN]";

/** What stands in for `--url` and `--token` where neither is given: a token in a command is seen by others on the machine. */
function fromEnvironment({ url, token, ...rest }: AccessValues): AccessValues {
  const { TOCSIN_URL, TOCSIN_TOKEN } = process.env;
  const isGiven = url !== undefined || token !== undefined;
  return isGiven || !TOCSIN_URL || !TOCSIN_TOKEN
    ? { url, token, ...rest }
    : { url: TOCSIN_URL, token: TOCSIN_TOKEN, ...rest };
}

interface AccessValues {
  readonly url?: string | undefined;
  readonly token?: string | undefined;
  readonly dir: string;
}

export function accessOf(values: AccessValues): ApiAccess {
  const { url, token, dir } = fromEnvironment(values);
  try {
    return findAccess({ baseUrl: url, token, dir });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}
