import * as z from "zod";
import { CATEGORIES } from "../../../domain/category.ts";
import { MARKS } from "../../../domain/commands.ts";
import { type Deadline, INCIDENT_CLOCKS, type IncidentClock } from "../../../domain/deadline.ts";
import { type Resolution, STATUSES } from "../../../domain/incident.ts";
import type { EscalationPolicy, Target } from "../../../domain/policy.ts";
import { SEVERITIES, type SeverityRule } from "../../../domain/severity.ts";
import type { Link } from "../../../domain/signal.ts";

/** Shapes that stand inside several items. */
export const instant = z.number().int();
export const count = z.number().int().nonnegative();
export const severity = z.enum(SEVERITIES);
export const category = z.enum(CATEGORIES);
export const status = z.enum(STATUSES);
export const mark = z.enum(MARKS);

export const target: z.ZodType<Target> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("USER"), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal("CHANNEL"), name: z.string() }),
]);

export const policy: z.ZodType<EscalationPolicy> = z.object({
  id: z.string(),
  name: z.string(),
  version: count,
  steps: z.array(
    z.object({ targets: z.array(target), delaySeconds: z.exactOptional(z.number().positive()) }),
  ),
  repeat: count,
});

export const severityRule: z.ZodType<SeverityRule> = z.object({
  severity,
  meaning: z.string(),
  respondWithinSeconds: z.number().nullable(),
  escalateAfterSeconds: z.number().nullable(),
  updateEverySeconds: z.number().nullable(),
  pagesOnCall: z.boolean(),
  channels: z.array(z.string()),
  countsAsFailure: z.boolean(),
});

export const deadline: z.ZodType<Deadline<IncidentClock>> = z.object({
  kind: z.enum(INCIDENT_CLOCKS),
  generation: count,
  dueAt: instant,
});

export const resolution: z.ZodType<Resolution> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("RESTORED") }),
  z.object({ kind: z.literal("FALSE_ALARM") }),
  z.object({ kind: z.literal("DUPLICATE"), of: z.string() }),
]);

export const link: z.ZodType<Link> = z.object({ href: z.string(), text: z.string() });
