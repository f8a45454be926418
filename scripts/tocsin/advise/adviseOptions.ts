import { parseArgs } from "node:util";
import { ACCESS_OPTIONS, ACCESS_USAGE } from "../access.ts";
import { CommandError } from "../verb.ts";

export const ADVISE_USAGE = `tocsin advise SERVICE [--at TIME] [--fixes INCIDENT]… [--json] ${ACCESS_USAGE}`;

/** The service is named or given by its id. */
export function adviseOptions(words: readonly string[]) {
  const { values, positionals } = parsed(words);
  const [service, ...others] = positionals;
  if (service === undefined || others.length > 0)
    throw new CommandError(`one service is named\nusage: ${ADVISE_USAGE}`);
  return { ...values, service };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...ACCESS_OPTIONS,
        at: { type: "string" },
        fixes: { type: "string", multiple: true, default: [] },
        json: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new CommandError(
      `${error instanceof Error ? error.message : error}\nusage: ${ADVISE_USAGE}`,
    );
  }
}
