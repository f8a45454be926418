import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { ApiAccess } from "../local/graphqlClient.ts";

const hostFile = z.object({
  baseUrl: z.string(),
  integrationKey: z.string(),
  token: z.string(),
});
type HostFile = z.infer<typeof hostFile>;
export type ReplayHost = Pick<HostFile, "baseUrl" | "integrationKey">;

/** The host that runs here, unless another one is named. */
export function findHost(named: {
  readonly baseUrl: string | undefined;
  readonly integrationKey: string | undefined;
  /** The folder of a host that runs on this machine. */
  readonly dir: string;
}): ReplayHost {
  if (named.baseUrl && named.integrationKey)
    return { baseUrl: named.baseUrl, integrationKey: named.integrationKey };
  const running = readHostFile(named.dir, "--host and --key");
  return {
    baseUrl: named.baseUrl ?? running.baseUrl,
    integrationKey: named.integrationKey ?? running.integrationKey,
  };
}

/** The GraphQL API of the host that runs here, unless another one is named; a token goes only where it is from. */
export function findAccess(named: {
  readonly baseUrl: string | undefined;
  readonly token: string | undefined;
  readonly dir: string;
}): ApiAccess {
  if (named.baseUrl && !named.token) throw new Error("--url needs --token as well");
  if (named.baseUrl && named.token) return accessTo(named.baseUrl, named.token);
  const running = readHostFile(named.dir, "--url and --token");
  return accessTo(running.baseUrl, named.token ?? running.token);
}

const accessTo = (baseUrl: string, token: string): ApiAccess => ({
  graphqlUrl: `${baseUrl.replace(/\/+$/, "").replace(/\/graphql$/, "")}/graphql`,
  token,
});

function readHostFile(dir: string, options: string): HostFile {
  const file = join(dir, "host.json");
  try {
    return hostFile.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Error(`no host runs here (${file} is missing): start one, or name it by ${options}`);
  }
}
