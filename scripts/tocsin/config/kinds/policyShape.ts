import * as z from "zod";
import { STEP_MODES } from "../../../../domain/policy.ts";
import { fields } from "../fields.ts";
import { nameText, reference } from "../texts.ts";
import { hours } from "./hoursShape.ts";

const target = fields({
  user: reference.optional(),
  schedule: reference.optional(),
  team: reference.optional(),
  channel: reference.optional(),
}).refine((one) => Object.keys(one).length === 1, {
  error: "is exactly one of user, schedule, team and channel, such as { schedule: Ranking }",
});

const step = fields({
  targets: z.array(target),
  delaySeconds: z.number().nullable().default(null),
  mode: z.enum(STEP_MODES).default("EVERYONE"),
  hours: hours.nullable().default(null),
  holdUntilOnCall: z.boolean().default(false),
});

export const policy = fields({
  name: nameText,
  team: reference.nullable().default(null),
  repeat: z.number().default(0),
  steps: z.array(step),
  fallback: z.array(target).default([]),
  resolveWithinSeconds: z.number().nullable().default(null),
  senior: z.array(target).default([]),
});
export type Policy = z.infer<typeof policy>;
export type TargetValue = z.infer<typeof target>;
