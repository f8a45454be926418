import * as z from "zod";
import { tidyName } from "../../../domain/flaw.ts";

/** What something is called. */
export const nameText = z.string().transform(tidyName);

/** What another part of the configuration is called. */
export const reference = z.string().transform(tidyName);

/** A list whose order says nothing. */
export const setOf = <T extends string>(element: z.ZodType<T>) =>
  z.array(element).default([]).transform(sorted);

/** The same order everywhere, whatever the language of the machine. */
export const sorted = <T extends string>(texts: readonly T[]): readonly T[] =>
  [...new Set(texts)].sort();
