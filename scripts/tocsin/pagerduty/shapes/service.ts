import * as z from "zod";
import { listOf, reference, text } from "./common.ts";

const urgency = z.looseObject({ type: text, urgency: text });
const urgencyRule = z.looseObject({
  type: text,
  urgency: text,
  during_support_hours: urgency.nullish(),
  outside_support_hours: urgency.nullish(),
});

export const service = z.looseObject({
  id: z.coerce.string().nullish(),
  name: z.string().min(1),
  description: text,
  status: text,
  escalation_policy: reference.nullish(),
  teams: listOf(reference),
  incident_urgency_rule: urgencyRule.nullish(),
});
export type PagerdutyService = z.infer<typeof service>;
