import { sources } from "./registry.ts";

/** The source that a body belongs to, by its shape. */
export const recognise = (body: unknown): string | undefined =>
  sources.find((source) => source.recognises(body))?.name;
