import * as z from "zod";
import { SEVERITIES } from "../../../domain/severity.ts";
import type { LabelMatch, SignalRule } from "../../../domain/signalRule.ts";
import { category, severity } from "./shapes.ts";

export const labelMatch: z.ZodType<LabelMatch> = z.object({ name: z.string(), value: z.string() });

export const signalRule: z.ZodType<SignalRule> = z.object({
  name: z.string(),
  enabled: z.boolean(),
  match: z.object({
    source: z.exactOptional(z.string()),
    labels: z.array(labelMatch),
    title: z.exactOptional(z.string()),
    severities: z.array(z.enum([...SEVERITIES, "UNSTATED"])),
  }),
  category: z.exactOptional(category),
  severity: z.exactOptional(severity),
  title: z.exactOptional(z.string()),
  dedupKey: z.exactOptional(z.string()),
  suppress: z.boolean(),
  stop: z.boolean(),
});
