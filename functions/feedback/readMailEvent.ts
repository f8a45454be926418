import * as z from "zod";
import type { Feedback, Verdict } from "../../domain/feedback.ts";

/** A kind of fault is one word; anything else could hold an address. */
const word = z
  .string()
  .regex(/^\w{1,40}$/)
  .catch("unspecified");

/** What SES publishes by the configuration set, as far as it is read. */
const mailEvent = z.object({
  source: z.literal("aws.ses"),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ messageId: z.string().min(1) }),
    bounce: z.object({ bounceType: word, bounceSubType: word }).optional(),
    complaint: z.object({ complaintFeedbackType: word.optional() }).optional(),
    deliveryDelay: z.object({ delayType: word }).optional(),
  }),
});
type Detail = z.infer<typeof mailEvent>["detail"];

/** What an event says of a mail, if that is something that a delivery has to know; undefined: it is no such event. */
export function readMailEvent(event: unknown): readonly Feedback[] | undefined {
  const detail = mailEvent.safeParse(event).data?.detail;
  const verdict = detail && verdictOf(detail);
  return detail && (verdict ? [{ receipt: `ses:${detail.mail.messageId}`, verdict }] : []);
}

function verdictOf(detail: Detail): Verdict | undefined {
  switch (detail.eventType) {
    case "Delivery":
      return { kind: "ARRIVED" };
    case "Bounce":
      return bounced(detail.bounce);
    case "Complaint":
      return { kind: "LOST", reason: "whoever got the mail reported it as spam", forGood: true };
    case "Reject":
      return { kind: "LOST", reason: "SES found something harmful in the mail", forGood: false };
    case "Rendering Failure":
      return { kind: "LOST", reason: "SES could not make the mail", forGood: false };
    case "DeliveryDelay":
      return {
        kind: "DELAYED",
        reason: `the mail is delayed (${detail.deliveryDelay?.delayType})`,
      };
    default:
      return undefined;
  }
}

function bounced(bounce: Detail["bounce"]): Verdict {
  const { bounceType = "Undetermined", bounceSubType = "unspecified" } = bounce ?? {};
  const forGood = bounceType === "Permanent";
  const how = forGood ? "came back for good" : "came back";
  return { kind: "LOST", reason: `the mail ${how} (${bounceSubType})`, forGood };
}
