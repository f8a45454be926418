import * as z from "zod";

export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  DELIVERY_QUEUE_URL: z.url(),
  DEADLINE_QUEUE_URL: z.url(),
});
export type Environment = z.infer<typeof environment>;
