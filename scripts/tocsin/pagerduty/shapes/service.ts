import * as z from "zod";
import { count, listOf, reference, text } from "./common.ts";

const urgency = z.looseObject({ type: text, urgency: text });
const urgencyRule = z.looseObject({
  type: text,
  urgency: text,
  during_support_hours: urgency.nullish(),
  outside_support_hours: urgency.nullish(),
});

const groupingParameters = z.looseObject({
  type: text,
  config: z
    .looseObject({
      timeout: count,
      aggregate: text,
      fields: listOf(z.string()),
      time_window: count,
    })
    .nullish(),
});

export const service = z.looseObject({
  id: z.coerce.string().nullish(),
  name: z.string().min(1),
  description: text,
  status: text,
  escalation_policy: reference.nullish(),
  teams: listOf(reference),
  incident_urgency_rule: urgencyRule.nullish(),
  alert_grouping_parameters: groupingParameters.nullish(),
});
export type PagerdutyService = z.infer<typeof service>;
