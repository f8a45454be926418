import { parseArgs } from "node:util";
import { ACCESS_OPTIONS, ACCESS_USAGE } from "../access.ts";
import { CommandError } from "../verb.ts";

export const USAGE = `tocsin import pagerduty FILE… [--dry-run] [--update] [--map FILE] [--all-users] ${ACCESS_USAGE}`;

export function importOptions(words: readonly string[]) {
  const { values, positionals } = parsed(words);
  if (positionals.length === 0) throw new CommandError(`no file is named\nusage: ${USAGE}`);
  return { ...values, files: positionals };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...ACCESS_OPTIONS,
        "dry-run": { type: "boolean", default: false },
        update: { type: "boolean", default: false },
        map: { type: "string" },
        "all-users": { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\nusage: ${USAGE}`);
  }
}
