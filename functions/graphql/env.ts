import * as z from "zod";
import { laneVariables } from "../../adapters/laneQueues.ts";

export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  /** Decides whether introspection and GraphiQL are there: not in prod. */
  STAGE: z.enum(["dev", "staging", "prod"]),
  OIDC_ISSUER: z.url(),
  OIDC_AUDIENCE: z.string().min(1),
  /** Secrets of channels are named below this prefix. */
  SECRET_PREFIX: z.string().min(1),
  /** Secrets of integrations, below this one. */
  INTEGRATION_SECRET_PREFIX: z.string().min(1),
  /** Codes that verify a contact are sent like every other message. */
  ...laneVariables,
});
export type Environment = z.infer<typeof environment>;
