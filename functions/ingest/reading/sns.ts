import * as z from "zod";

/** A message of SNS as HTTP subscribers get it. */
export const snsMessage = z.object({
  Type: z.enum(["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]),
  MessageId: z.string(),
  /** Stands in a command that a person copies, so nothing but its letters is taken. */
  Token: z
    .string()
    .regex(/^[0-9A-Za-z]+$/)
    .optional()
    .catch(undefined),
  TopicArn: z.string(),
  Message: z.string(),
  Timestamp: z.string().nullish(),
});
export type SnsMessage = z.infer<typeof snsMessage>;

/** The same as a Lambda function gets it. */
export const snsRecords = z.object({
  Records: z.array(z.object({ Sns: snsMessage })).min(1),
});

/** What the message says, when that is JSON. */
export function contentOf(message: SnsMessage): unknown {
  try {
    return JSON.parse(message.Message);
  } catch {
    return undefined;
  }
}
