import * as z from "zod";
import { laneVariables } from "../../adapters/laneQueues.ts";

export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  ...laneVariables,
  /** After this many attempts a message is given up and goes to the dead-letter queue. */
  DELIVERY_MAX_ATTEMPTS: z.coerce.number().int().positive(),
  /** The address that mails come from; empty: mail is not set up. */
  MAIL_FROM: z.string(),
  MAIL_CONFIGURATION_SET: z.string().min(1),
  /** Where the API is reached from outside; links in messages begin with it. */
  PUBLIC_URL: z.url(),
  /** Name of the secret that links which answer a page are signed with. */
  ANSWER_KEY_SECRET: z.string().min(1),
});
export type { LaneVariables } from "../../adapters/laneQueues.ts";
export type Environment = z.infer<typeof environment>;
