import * as z from "zod";
import { ACTION_KINDS, type PlaybookAction } from "../../../domain/playbooks/actions/action.ts";
import { category, count, severity } from "./shapes.ts";

export const namedValues = z.array(z.object({ name: z.string(), value: z.string() }));

/** An action as it stands in a step of a playbook. */
export const playbookAction: z.ZodType<PlaybookAction> = z.object({
  label: z.string(),
  kind: z.enum(ACTION_KINDS),
  target: z.string(),
  input: z.exactOptional(namedValues),
  needsApproval: z.exactOptional(z.boolean()),
  timeLimitSeconds: z.exactOptional(count),
  automatic: z.exactOptional(
    z.object({ categories: z.array(category), severities: z.array(severity) }),
  ),
});

/** Where a playbook begins. */
export const firstStep = z.object({
  key: z.string(),
  title: z.string(),
  acts: z.exactOptional(z.boolean()),
});

export const doer = z.object({
  actor: z.string(),
  name: z.string(),
  userId: z.exactOptional(z.string()),
});
