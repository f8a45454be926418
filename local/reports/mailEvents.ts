/** What SES says of one mail. */
export interface MailEvent {
  readonly eventType: "Delivery" | "Bounce" | "Complaint";
  /** What of it differs from kind to kind. */
  readonly about: object;
}

export const DETAIL_TYPES: Readonly<Record<MailEvent["eventType"], string>> = {
  Delivery: "Email Delivered",
  Bounce: "Email Bounced",
  Complaint: "Email Complaint Received",
};

const SIMULATOR = /^([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i;

const delivery: MailEvent = {
  eventType: "Delivery",
  about: { delivery: { smtpResponse: "250 2.6.0 Message received" } },
};
const bounce = (bounceSubType: string): MailEvent => ({
  eventType: "Bounce",
  about: { bounce: { bounceType: "Permanent", bounceSubType } },
});
const complaint: MailEvent = {
  eventType: "Complaint",
  about: { complaint: { complaintFeedbackType: "abuse" } },
};

/** What becomes of a mail, in order: the addresses of SES's mailbox simulator do here what they do there. */
export function mailEventsFor(recipient: string): readonly MailEvent[] {
  switch (SIMULATOR.exec(recipient)?.[1]?.toLowerCase()) {
    case "bounce":
      return [bounce("General")];
    case "suppressionlist":
      return [bounce("Suppressed")];
    case "complaint":
      return [delivery, complaint];
    default:
      return [delivery];
  }
}
