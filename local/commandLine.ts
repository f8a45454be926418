import { parseArgs } from "node:util";
import { HostError } from "./hostError.ts";

export interface CommandLine {
  readonly fresh: boolean;
  readonly port: number;
  readonly smtp: number | undefined;
  readonly dir: string;
  readonly env: "dev" | "staging" | "prod";
}

const ENVIRONMENTS = ["dev", "staging", "prod"] as const;

/** The options of `npm start`. */
export function commandLine(words: readonly string[]): CommandLine {
  const { fresh, port, smtp, dir, env } = parse(words);
  const stage = ENVIRONMENTS.find((known) => known === env);
  if (!stage) throw new HostError(`--env takes one of ${ENVIRONMENTS.join(", ")}, not "${env}"`);
  return {
    ...{ fresh, dir, env: stage },
    port: portOf("--port", port),
    smtp: smtp === undefined ? undefined : portOf("--smtp", smtp),
  };
}

function portOf(option: string, text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new HostError(`${option} takes a number from 0 to 65535, not "${text}"`);
}

function parse(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        fresh: { type: "boolean", default: false },
        port: { type: "string", default: "4000" },
        smtp: { type: "string" },
        dir: { type: "string", default: ".local" },
        env: { type: "string", default: "dev" },
      },
    });
    return values;
  } catch (error) {
    throw new HostError(error instanceof Error ? error.message : String(error));
  }
}
