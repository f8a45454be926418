import { parseArgs } from "node:util";
import { HostError } from "./hostError.ts";

export interface CommandLine {
  readonly fresh: boolean;
  readonly port: number;
  readonly dir: string;
  readonly env: "dev" | "staging" | "prod";
}

const ENVIRONMENTS = ["dev", "staging", "prod"] as const;

/** The options of `npm start`. */
export function commandLine(words: readonly string[]): CommandLine {
  const { fresh, port, dir, env } = parse(words);
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535)
    throw new HostError(`--port takes a number from 0 to 65535, not "${port}"`);
  const stage = ENVIRONMENTS.find((known) => known === env);
  if (!stage) throw new HostError(`--env takes one of ${ENVIRONMENTS.join(", ")}, not "${env}"`);
  return { fresh, port: number, dir, env: stage };
}

function parse(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        fresh: { type: "boolean", default: false },
        port: { type: "string", default: "4000" },
        dir: { type: "string", default: ".local" },
        env: { type: "string", default: "dev" },
      },
    });
    return values;
  } catch (error) {
    throw new HostError(error instanceof Error ? error.message : String(error));
  }
}
