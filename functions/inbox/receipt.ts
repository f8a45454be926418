import * as z from "zod";

const verdict = z.object({ status: z.string() }).optional();

/** What SES says of a mail that it has taken in and put into the bucket. */
const receivedMail = z.object({
  mail: z.object({ messageId: z.string().regex(/^[\w.-]{1,200}$/) }),
  receipt: z.object({
    recipients: z.array(z.string()),
    spamVerdict: verdict,
    virusVerdict: verdict,
  }),
});
export type ReceivedMail = z.infer<typeof receivedMail>;

/** The event of a receipt rule's Lambda action. */
export const receiptEvent = z.object({
  Records: z.array(z.object({ eventSource: z.literal("aws:ses"), ses: receivedMail })).min(1),
});

/** A mail that SES found to be what nobody wants; where it could not tell, the mail is taken. */
export function whyRejected({ receipt }: ReceivedMail): string | undefined {
  if (receipt.virusVerdict?.status === "FAIL") return "SES found a virus in it";
  return receipt.spamVerdict?.status === "FAIL" ? "SES takes it for spam" : undefined;
}
