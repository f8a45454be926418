import { sources } from "./registry.ts";

/** Senders that write a shape much like one of ours, and mean something else by it. */
const LOOKALIKE_FIELDS: readonly string[] = ["orgId", "evalMatches"];

/** The source that a body belongs to, by its shape. */
export function recognise(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  if (LOOKALIKE_FIELDS.some((field) => field in body)) return undefined;
  return sources.find((source) => source.recognises(body))?.name;
}
