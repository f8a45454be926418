import { ACCESS_USAGE } from "../access.ts";
import { parsedOptions } from "../parsedOptions.ts";
import { CommandError } from "../verb.ts";

export const ADVISE_USAGE = `tocsin advise SERVICE [--at TIME] [--fixes INCIDENT]… [--json] ${ACCESS_USAGE}`;

const OPTIONS = {
  at: { type: "string" },
  fixes: { type: "string", multiple: true },
  json: { type: "boolean", default: false },
} as const;

/** The service is named or given by its id. */
export function adviseOptions(words: readonly string[]) {
  const { values, positionals } = parsedOptions(words, OPTIONS, ADVISE_USAGE);
  const [service, ...others] = positionals;
  if (service === undefined || others.length > 0)
    throw new CommandError(`one service is named\nusage: ${ADVISE_USAGE}`);
  return { ...values, service };
}
