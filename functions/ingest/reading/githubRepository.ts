import * as z from "zod";

export const repository = z.object({
  id: z.number(),
  full_name: z.string().min(1),
  html_url: z.string().nullish().catch(undefined),
  default_branch: z.string().nullish().catch(undefined),
});
export type Repository = z.infer<typeof repository>;
