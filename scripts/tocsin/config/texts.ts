import * as z from "zod";
import { tidyName } from "../../../domain/flaw.ts";

/** What something is called. */
export const nameText = z.string().transform(tidyName);

/** What another part of the configuration is called. */
export const reference = z.string().transform(tidyName);

/** A list whose order says nothing. */
export const setOf = (element: z.ZodType<string>) => z.array(element).default([]).transform(sorted);

/** The same order everywhere, whatever the language of the machine. */
export const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
