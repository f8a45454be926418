import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { ACCESS_OPTIONS } from "./access.ts";
import { CommandError } from "./verb.ts";

/** The words of a verb, with the options that every verb has; what is wrong with them is told with its usage. */
export function parsedOptions<const T extends ParseArgsOptionsConfig>(
  words: readonly string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...ACCESS_OPTIONS, ...options },
    });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}
