import * as z from "zod";
import { laneVariables } from "../../adapters/laneQueues.ts";

export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  /** What was clicked is shown where the button stands, like every other message. */
  ...laneVariables,
});
export type Environment = z.infer<typeof environment>;
