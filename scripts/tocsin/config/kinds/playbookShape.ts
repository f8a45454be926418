import * as z from "zod";
import { CATEGORIES } from "../../../../domain/category.ts";
import { ACTION_KINDS, TIME_LIMIT_SECONDS } from "../../../../domain/playbooks/actions/action.ts";
import { END, PHASES } from "../../../../domain/playbooks/playbook.ts";
import { SEVERITIES } from "../../../../domain/severity.ts";
import { fields } from "../fields.ts";
import { nameText, reference, setOf } from "../texts.ts";
import { labelMatch } from "./signalRuleShape.ts";

const text = z.string().trim();

const action = fields({
  label: text,
  kind: z.enum(ACTION_KINDS),
  target: z.string(),
  input: z.array(fields({ name: z.string(), value: z.string() })).default([]),
  needsApproval: z.boolean().default(false),
  timeLimitSeconds: z.int().default(TIME_LIMIT_SECONDS),
  automatic: fields({
    categories: setOf(z.enum(CATEGORIES)),
    severities: setOf(z.enum(SEVERITIES)),
  })
    .nullable()
    .default(null),
});

const step = fields({
  key: z.string(),
  phase: z.enum(PHASES),
  title: text,
  instruction: text,
  commands: z.array(fields({ label: z.string(), text: z.string() })).default([]),
  expectedMinutes: z.number().nullable().default(null),
  question: fields({ text: z.string(), yes: z.string(), no: z.string() }).nullable().default(null),
  next: z.string().nullable().default(null),
  action: action.nullable().default(null),
});
type Step = z.infer<typeof step>;

/** The step that follows one that does not say so. */
export const nextOf = (steps: readonly Step[], index: number): string | null =>
  steps[index]?.question ? null : (steps[index + 1]?.key ?? END);

export const playbook = fields({
  name: nameText,
  summary: text,
  categories: setOf(z.enum(CATEGORIES)),
  services: setOf(reference),
  labels: z.array(labelMatch).default([]),
  steps: z
    .array(step)
    .transform((steps) =>
      steps.map((one, index) => ({ ...one, next: one.next ?? nextOf(steps, index) })),
    ),
});
export type Playbook = z.infer<typeof playbook>;
