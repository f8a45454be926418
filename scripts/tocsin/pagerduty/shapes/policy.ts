import * as z from "zod";
import { count, listOf, reference } from "./common.ts";

const escalationRule = z.looseObject({
  escalation_delay_in_minutes: z.number(),
  targets: z.array(reference),
  escalation_rule_assignment_strategy: z
    .looseObject({ type: z.string() })
    .or(z.string().transform((type) => ({ type })))
    .nullish(),
});

export const policy = z.looseObject({
  id: z.coerce.string().nullish(),
  name: z.string().min(1),
  num_loops: count,
  teams: listOf(reference),
  escalation_rules: listOf(escalationRule),
});
export type PagerdutyPolicy = z.infer<typeof policy>;
export type PagerdutyEscalationRule = z.infer<typeof escalationRule>;
