import * as z from "zod";
import type { SignalMapping } from "../../../domain/mapping/signalMapping.ts";
import { severity } from "./shapes.ts";

const text = z.exactOptional(z.string());
const words = z.array(z.string());

export const signalMapping: z.ZodType<SignalMapping> = z.object({
  each: text,
  key: z.string(),
  title: z.string(),
  status: text,
  statuses: z.object({ firing: words, acknowledged: words, resolved: words, ignored: words }),
  severity: text,
  severities: z.array(z.object({ word: z.string(), severity })),
  description: text,
  startedAt: text,
  occurredAt: text,
  messageId: text,
  episode: text,
  group: text,
  url: text,
  labels: z.array(z.object({ name: z.string(), value: z.string() })),
  labelsAt: text,
});
