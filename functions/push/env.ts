import * as z from "zod";

export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  /** Secrets of channels are named below it. */
  SECRET_PREFIX: z.string().min(1),
  STAGE: z.enum(["dev", "staging", "prod"]),
});
export type Environment = z.infer<typeof environment>;
