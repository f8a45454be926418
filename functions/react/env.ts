import * as z from "zod";
import { laneVariables } from "../../adapters/laneQueues.ts";
import { SET_BY_ITEM } from "../../domain/deadline.ts";

export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  /** Takes what has to be done by an action of a playbook. */
  ACTION_QUEUE_URL: z.url(),
  ...laneVariables,
  DEADLINE_QUEUE_URL: z.url(),
  SCHEDULE_GROUP: z.string().min(1),
  SCHEDULE_ROLE_ARN: z.string().min(1),
  SCHEDULE_TARGET_ARN: z.string().min(1),
  SCHEDULE_DLQ_ARN: z.string().min(1),
});
export type Environment = z.infer<typeof environment>;

/** How the places of the items begin that it reacts to: entries, and deadlines that no entry speaks of. */
export const OUTBOX: readonly string[] = ["EVT#", ...SET_BY_ITEM.map((kind) => `DUE#${kind}#`)];
