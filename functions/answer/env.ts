import * as z from "zod";

export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  /** Name of the secret that the links are signed with. */
  ANSWER_KEY_SECRET: z.string().min(1),
});
export type Environment = z.infer<typeof environment>;
