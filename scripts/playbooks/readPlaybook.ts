import { parse } from "yaml";
import * as z from "zod";
import { CATEGORIES } from "../../domain/category.ts";
import { ACTION_KINDS, type PlaybookAction } from "../../domain/playbooks/actions/action.ts";
import { PHASES, type Playbook, type PlaybookStep } from "../../domain/playbooks/playbook.ts";
import { validatePlaybook } from "../../domain/playbooks/validatePlaybook.ts";

const actionShape = z.strictObject({
  label: z.string(),
  kind: z.enum(ACTION_KINDS),
  target: z.string(),
  input: z.exactOptional(z.record(z.string(), z.string())),
  needsApproval: z.exactOptional(z.boolean()),
  timeLimitSeconds: z.exactOptional(z.int()),
});
const stepShape = z.strictObject({
  key: z.string(),
  phase: z.enum(PHASES),
  title: z.string(),
  minutes: z.exactOptional(z.number()),
  instruction: z.string(),
  commands: z.exactOptional(z.record(z.string(), z.string())),
  question: z.exactOptional(z.strictObject({ text: z.string(), yes: z.string(), no: z.string() })),
  next: z.exactOptional(z.string()),
  action: z.exactOptional(actionShape),
});
const shape = z.strictObject({
  id: z.string().startsWith("pbk_"),
  name: z.string(),
  version: z.number().int().positive(),
  summary: z.string(),
  categories: z.array(z.enum(CATEGORIES)),
  steps: z.array(stepShape),
});

/** A playbook that comes with the product, from its YAML; throws with all that is wrong with it. */
export function readPlaybook(yaml: string): Playbook {
  const { steps, ...rest } = shape.parse(parse(yaml));
  const playbook: Playbook = {
    ...rest,

    serviceIds: [],
    labels: [],
    steps: steps.map(stepOf),
  };
  const flaws = validatePlaybook(playbook);
  if (flaws.length === 0) return playbook;
  throw new Error(flaws.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"));
}

function stepOf({ minutes, commands, action, ...step }: z.infer<typeof stepShape>): PlaybookStep {
  const listed = Object.entries(commands ?? {}).map(([label, text]) => ({ label, text }));
  return {
    ...step,
    ...(minutes !== undefined && { expectedMinutes: minutes }),
    ...(listed.length > 0 && { commands: listed }),
    ...(action && { action: actionOf(action) }),
  };
}

/** None that comes with the product acts by itself: that is for whoever knows the place to say. */
function actionOf({ input, ...action }: z.infer<typeof actionShape>): PlaybookAction {
  const listed = Object.entries(input ?? {}).map(([name, value]) => ({ name, value }));
  return { ...action, ...(listed.length > 0 && { input: listed }) };
}
