import { ACCESS_USAGE } from "../access.ts";
import { parsedOptions } from "../parsedOptions.ts";
import { CommandError } from "../verb.ts";
import type { Kind } from "./kind.ts";
import { KINDS } from "./kinds.ts";

const NAMES = KINDS.map(({ name }) => name);

export const APPLY_USAGE = `tocsin apply FILE… [--dry-run] [--yes] [--force] [--keys FILE] ${ACCESS_USAGE}`;
export const EXPORT_USAGE = `tocsin export [FILE] [--kinds ${NAMES.join(",")}] ${ACCESS_USAGE}`;

const flag = { type: "boolean", default: false } as const;

export function applyOptions(words: readonly string[]) {
  const { values, positionals } = parsedOptions(
    words,
    { "dry-run": flag, yes: flag, force: flag, keys: { type: "string" } },
    APPLY_USAGE,
  );
  if (positionals.length === 0) throw new CommandError(`no file is named\nusage: ${APPLY_USAGE}`);
  return { ...values, files: positionals };
}

export function exportOptions(words: readonly string[]) {
  const { values, positionals } = parsedOptions(words, { kinds: { type: "string" } }, EXPORT_USAGE);
  const [file, ...others] = positionals;
  if (others.length > 0) throw new CommandError(`one file at most\nusage: ${EXPORT_USAGE}`);
  return { ...values, file, kinds: kindsIn(values.kinds) };
}

function kindsIn(list: string | undefined): readonly Kind[] {
  if (list === undefined) return KINDS;
  const names = list.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !NAMES.includes(name));
  if (unknown === undefined) return KINDS.filter(({ name }) => names.includes(name));
  throw new CommandError(`"${unknown}" is no kind: kinds are ${NAMES.join(", ")}`);
}
