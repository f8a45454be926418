import * as z from "zod";
import { laneVariables } from "../../adapters/laneQueues.ts";

export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  ...laneVariables,
  DEADLINE_QUEUE_URL: z.url(),
});
export type Environment = z.infer<typeof environment>;
