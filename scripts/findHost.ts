import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const hostFile = z.object({ baseUrl: z.string(), integrationKey: z.string() });
export type ReplayHost = z.infer<typeof hostFile>;

/** The host that runs here, unless another one is named. */
export function findHost(named: {
  readonly baseUrl: string | undefined;
  readonly integrationKey: string | undefined;
  /** The folder of a host that runs on this machine. */
  readonly dir: string;
}): ReplayHost {
  if (named.baseUrl && named.integrationKey)
    return { baseUrl: named.baseUrl, integrationKey: named.integrationKey };
  const running = readHostFile(join(named.dir, "host.json"));
  return {
    baseUrl: named.baseUrl ?? running.baseUrl,
    integrationKey: named.integrationKey ?? running.integrationKey,
  };
}

function readHostFile(file: string): ReplayHost {
  try {
    return hostFile.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Error(
      `no host runs here (${file} is missing): start one, or name it by --host and --key`,
    );
  }
}
