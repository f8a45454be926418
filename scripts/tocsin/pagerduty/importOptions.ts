import { ACCESS_USAGE } from "../access.ts";
import { parsedOptions } from "../parsedOptions.ts";
import { CommandError } from "../verb.ts";

export const USAGE = `tocsin import pagerduty FILE… [--dry-run] [--update] [--map FILE] [--all-users] ${ACCESS_USAGE}`;

const OPTIONS = {
  "dry-run": { type: "boolean", default: false },
  update: { type: "boolean", default: false },
  map: { type: "string" },
  "all-users": { type: "boolean", default: false },
} as const;

export function importOptions(words: readonly string[]) {
  const { values, positionals } = parsedOptions(words, OPTIONS, USAGE);
  if (positionals.length === 0) throw new CommandError(`no file is named\nusage: ${USAGE}`);
  return { ...values, files: positionals };
}
