import * as z from "zod";

export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  /** `unchecked`: only where an integration is bound to topics. */
  SNS_SIGNATURES: z.enum(["required", "unchecked"]),
});
export type Environment = z.infer<typeof environment>;
