import * as z from "zod";
import type { Signal } from "../../../domain/signal.ts";
import { category, instant, link, severity } from "./shapes.ts";

const text = z.exactOptional(z.string());

/** A signal as its monitor sent it. */
export const signal: z.ZodType<Signal> = z.object({
  source: z.string(),
  dedupKey: z.string(),
  state: z.enum(["FIRING", "ACKNOWLEDGED", "RESOLVED"]),
  title: z.string(),
  description: text,
  severity: z.exactOptional(severity),
  category: z.exactOptional(category),
  startedAt: z.exactOptional(instant),
  occurredAt: z.exactOptional(instant),
  messageId: text,
  episode: text,
  group: text,
  labels: z.record(z.string(), z.string()),
  links: z.array(link),
});
