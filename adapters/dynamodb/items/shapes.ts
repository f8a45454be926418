import * as z from "zod";
import { CATEGORIES } from "../../../domain/category.ts";
import { MARKS } from "../../../domain/commands.ts";
import { type Deadline, INCIDENT_CLOCKS, type IncidentClock } from "../../../domain/deadline.ts";
import { URGENCIES } from "../../../domain/delivery.ts";
import { DEFAULT_FIX_DAYS } from "../../../domain/fixPlans/fixDays.ts";
import { type Resolution, STATUSES } from "../../../domain/incident.ts";
import {
  type EscalationPolicy,
  type LocalHours,
  type PolicyTarget,
  STEP_MODES,
  type Target,
} from "../../../domain/policy.ts";
import { INCIDENT_ROLES } from "../../../domain/roles/role.ts";
import { SEVERITIES, type SeverityRule } from "../../../domain/severity.ts";
import type { Link } from "../../../domain/signal.ts";

/** Shapes that stand inside several items. */
export const instant = z.number().int();
export const count = z.number().int().nonnegative();
export const severity = z.enum(SEVERITIES);
export const category = z.enum(CATEGORIES);
export const status = z.enum(STATUSES);
export const urgency = z.enum(URGENCIES);
export const mark = z.enum(MARKS);
export const incidentRole = z.enum(INCIDENT_ROLES);
export const person = z.object({ id: z.string(), name: z.string() });

export const target: z.ZodType<Target> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("USER"), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal("CHANNEL"), name: z.string() }),
]);

const policyTarget: z.ZodType<PolicyTarget> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("USER"), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal("CHANNEL"), name: z.string() }),
  z.object({ kind: z.literal("SCHEDULE"), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal("TEAM"), id: z.string(), name: z.string() }),
]);

export const localHours: z.ZodType<LocalHours> = z.object({
  days: z.array(z.number().int()),
  from: z.string(),
  to: z.string(),
});

const step = z.object({
  targets: z.array(policyTarget),
  delaySeconds: z.exactOptional(z.number().positive()),
  mode: z.exactOptional(z.enum(STEP_MODES)),
  hours: z.exactOptional(localHours),
  hold: z.exactOptional(z.boolean()),
});

export const policy: z.ZodType<EscalationPolicy> = z.object({
  id: z.string(),
  name: z.string(),
  version: count,
  steps: z.array(step),
  repeat: count,
  teamId: z.exactOptional(z.string()),
  fallback: z.exactOptional(z.array(policyTarget)),
  resolveWithinSeconds: z.exactOptional(z.number().positive()),
  senior: z.exactOptional(z.array(policyTarget)),
});

/** What was written before people had quiet hours pierces them if it pages on call; before fix plans, it has their usual days. */
const ruleAnew = (value: unknown): unknown =>
  value && typeof value === "object" && "pagesOnCall" in value && "severity" in value
    ? {
        piercesQuietHours: value.pagesOnCall,
        fixDays: DEFAULT_FIX_DAYS[severity.parse(value.severity)],
        ...value,
      }
    : value;

const days = z.number().int();

const ruleShape = z.object({
  severity,
  meaning: z.string(),
  respondWithinSeconds: z.number().nullable(),
  escalateAfterSeconds: z.number().nullable(),
  updateEverySeconds: z.number().nullable(),
  // What was written before there was such a limit has none.
  resolveWithinSeconds: z.number().nullable().default(null),
  // What was written before there were postmortems wants none.
  postmortemWithinSeconds: z.number().nullable().default(null),
  pagesOnCall: z.boolean(),
  channels: z.array(z.string()),
  piercesQuietHours: z.boolean(),
  // What was written before there were such conversations has none.
  ownConversation: z.boolean().default(false),
  // Nor did anything want roles.
  roles: z.array(incidentRole).default([]),
  rolesAskedAtOnce: z.array(incidentRole).default([]),
  rolesWithinSeconds: z.number().nullable().default(null),
  fixDays: z.object({
    ...{ shortTermFix: days, longTermFix: days, rootCauseAnalysis: days, rollForward: days },
  }),
  countsAsFailure: z.boolean(),
});
export const severityRule: z.ZodType<SeverityRule> = z.preprocess(ruleAnew, ruleShape);

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
