import { readFileSync } from "node:fs";
import { CommandError } from "./verb.ts";

/** A file that somebody named. */
export function readText(name: string): { readonly name: string; readonly text: string } {
  try {
    return { name, text: readFileSync(name, "utf8") };
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}
