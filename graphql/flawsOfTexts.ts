import { invalidInput } from "./errors.ts";
import type { UserError } from "./generated/types.ts";

/** The longest that may be stored, in UTF-16 units. */
const LONGEST: Readonly<Record<string, number>> = {
  id: 255,
  intoId: 255,
  serviceId: 255,
  updateId: 255,
  dedupKey: 255,
  idempotencyKey: 255,
  title: 1_024,
  headline: 1_024,
  severity: 255,
  description: 25_000,
  note: 25_000,
  reason: 25_000,
  rootCause: 25_000,
  text: 25_000,
};
/** Texts that say something or are left out. */
const NEVER_EMPTY = ["title", "text", "dedupKey", "idempotencyKey"];

/** What is wrong with the texts of an input. */
export function flawsOfTexts(input: object): readonly UserError[] {
  return Object.entries(input).flatMap(([field, value]) => {
    const longest = LONGEST[field];
    if (longest === undefined || typeof value !== "string") return [];
    if (value.length > longest) {
      return [invalidInput(`It has ${value.length} characters; ${longest} are allowed.`, field)];
    }
    const isMissing = NEVER_EMPTY.includes(field) && value.trim() === "";
    return isMissing ? [invalidInput("It must not be empty.", field)] : [];
  });
}
