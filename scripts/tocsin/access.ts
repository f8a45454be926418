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

interface AccessValues {
  readonly url?: string | undefined;
  readonly token?: string | undefined;
  readonly dir: string;
}

export function accessOf({ url, token, dir }: AccessValues): ApiAccess {
  try {
    return findAccess({ baseUrl: url, token, dir });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}
