import { expect, test } from "vitest";
import { readMailEvent } from "../../../functions/feedback/readMailEvent.ts";

const event = (eventType: string, about: object = {}) => ({
  ...{ version: "0", id: "e1", "detail-type": `Email ${eventType}`, source: "aws.ses" },
  ...{ account: "111122223333", time: "2026-11-22T03:01:09Z", region: "eu-west-1" },
  resources: ["arn:aws:ses:eu-west-1:111122223333:configuration-set/Mail"],
  detail: {
    eventType,
    mail: {
      timestamp: "2026-11-22T03:01:05.000Z",
      messageId: "0102018f-1",
      source: "tocsin@example.com",
      destination: ["ana@example.org"],
      tags: { "ses:configuration-set": ["Mail"] },
    },
    ...about,
  },
});
const verdictOf = (...args: Parameters<typeof event>) => readMailEvent(event(...args));
const receipt = "ses:0102018f-1";
const recipients = [{ emailAddress: "ana@example.org", diagnosticCode: "smtp; 550 5.1.1" }];

test("a delivery has arrived", () => {
  const delivery = { recipients: ["ana@example.org"], smtpResponse: "250 OK" };
  expect(verdictOf("Delivery", { delivery })).toEqual([{ receipt, verdict: { kind: "ARRIVED" } }]);
});

test.each([
  ["Permanent", "NoEmail", "the mail came back for good (NoEmail)", true],
  [
    "Permanent",
    "OnAccountSuppressionList",
    "the mail came back for good (OnAccountSuppressionList)",
    true,
  ],
  ["Transient", "MailboxFull", "the mail came back (MailboxFull)", false],
  ["Undetermined", "Undetermined", "the mail came back (Undetermined)", false],
])(
  "a bounce that is %s, %s has its kind and no address",
  (bounceType, bounceSubType, reason, forGood) => {
    const bounce = { bounceType, bounceSubType, bouncedRecipients: recipients };
    expect(verdictOf("Bounce", { bounce })).toEqual([
      { receipt, verdict: { kind: "LOST", reason, forGood } },
    ]);
  },
);

test("a kind that is no word is not repeated", () => {
  const bounce = { bounceType: "Transient", bounceSubType: "ana@example.org is full" };
  expect(verdictOf("Bounce", { bounce })).toMatchObject([
    { verdict: { reason: "the mail came back (unspecified)" } },
  ]);
});

test.each([
  ["Complaint", { complaint: { complaintFeedbackType: "abuse" } }, true],
  ["Reject", { reject: { reason: "Bad content" } }, false],
  ["Rendering Failure", { failure: { errorMessage: "no template" } }, false],
])("after a %s the mail is lost", (eventType, about, forGood) => {
  expect(verdictOf(eventType, about)).toMatchObject([{ verdict: { kind: "LOST", forGood } }]);
});

test("a delay says of what kind it is", () => {
  const deliveryDelay = { delayType: "MailboxFull", delayedRecipients: recipients };
  expect(verdictOf("DeliveryDelay", { deliveryDelay })).toEqual([
    { receipt, verdict: { kind: "DELAYED", reason: "the mail is delayed (MailboxFull)" } },
  ]);
});

test("that a mail was opened is nothing that a delivery has to know", () => {
  expect(verdictOf("Open")).toEqual([]);
});

test.each([null, {}, { source: "aws.health", detail: {} }, { source: "aws.ses", detail: {} }])(
  "%j is no event about a mail",
  (other) => {
    expect(readMailEvent(other)).toBeUndefined();
  },
);
