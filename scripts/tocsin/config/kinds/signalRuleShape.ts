import * as z from "zod";
import { CATEGORIES } from "../../../../domain/category.ts";
import { parseSeverity } from "../../../../domain/severity.ts";
import { fields } from "../fields.ts";

/** A level by its name, whatever alias it came by; what is none is left for the host's rules to refuse. */
export const level = z
  .string()
  .transform((text) => parseSeverity(text) ?? text.trim().toUpperCase());

export const labelMatch = fields({ name: z.string(), value: z.string() });

const signalMatch = fields({
  source: z.string().nullable().default(null),
  labels: z.array(labelMatch).default([]),
  title: z.string().nullable().default(null),
  severities: z.array(level).default([]),
});

export const signalRule = fields({
  name: z.string().trim(),
  enabled: z.boolean().default(true),
  match: signalMatch.prefault({}),
  category: z.enum(CATEGORIES).nullable().default(null),
  severity: level.nullable().default(null),
  title: z.string().nullable().default(null),
  dedupKey: z.string().nullable().default(null),
  suppress: z.boolean().default(false),
  stop: z.boolean().default(false),
});

/** The same, asked of the API. */
export const SIGNAL_RULE = `name enabled match { source labels { name value } title severities }
  category severity title dedupKey suppress stop`;

export type SignalRule = z.infer<typeof signalRule>;
