import * as z from "zod";
import { laneVariables } from "../../adapters/laneQueues.ts";

export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  /** Takes what has to be done by an action of a playbook. */
  ACTION_QUEUE_URL: z.url(),
  /** The last seconds before a deadline are spent in this queue. */
  DEADLINE_QUEUE_URL: z.url(),
  /** Synthetic pages go the way of all others. */
  ...laneVariables,
});
export type Environment = z.infer<typeof environment>;
