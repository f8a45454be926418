import { createVerify } from "node:crypto";
import * as z from "zod";
import { instantOf } from "../../../domain/reading/instant.ts";
import { HOUR, type Instant, MINUTE } from "../../../domain/time.ts";
import { refused, type Verdict, verified } from "./signedRequest.ts";
import { isSigningCertUrl } from "./signingCertUrl.ts";

/** What SNS signs of a message to an HTTPS subscriber. */
export const signedMessage = z.object({
  Type: z.enum(["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"]),
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Timestamp: z.string(),
  Subject: z.string().optional(),
  SubscribeURL: z.string().optional(),
  Token: z.string().optional(),
  SignatureVersion: z.enum(["1", "2"]),
  Signature: z.string(),
  SigningCertURL: z.string(),
});
export type SignedMessage = z.infer<typeof signedMessage>;

export interface SnsTrust {
  /** The certificate at an address of SNS, in PEM. */
  readonly certificateAt: (url: string) => Promise<string>;
  /** Whoever has an account can sign with a topic of their own. */
  readonly isKnownTopic: (topicArn: string) => boolean;
  readonly now: Instant;
}

/** SNS tries for an hour to deliver, under the time of the first attempt. */
const REPLAY_WINDOW = HOUR + 5 * MINUTE;
const ALGORITHMS = { "1": "RSA-SHA1", "2": "RSA-SHA256" } as const;

export async function verifySns(body: unknown, trust: SnsTrust): Promise<Verdict> {
  const parsed = signedMessage.safeParse(body);
  if (!parsed.success) return refused("it is no signed message of SNS");
  const message = parsed.data;
  if (!trust.isKnownTopic(message.TopicArn)) return refused("nobody here listens to this topic");
  if (!isSigningCertUrl(message.SigningCertURL))
    return refused("the certificate is not at an address of SNS");
  if (!(await isSigned(message, trust)))
    return refused("the signature does not belong to this message");
  const at = instantOf(message.Timestamp);
  return at !== undefined && Math.abs(trust.now - at) <= REPLAY_WINDOW
    ? verified
    : refused("it was signed too long ago, or by a clock that is ahead");
}

async function isSigned(message: SignedMessage, trust: SnsTrust): Promise<boolean> {
  const certificate = await trust.certificateAt(message.SigningCertURL);
  return createVerify(ALGORITHMS[message.SignatureVersion])
    .update(signedText(message))
    .verify(certificate, message.Signature, "base64");
}

const NOTIFICATION = ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"] as const;
const CONFIRMATION = [
  "Message",
  "MessageId",
  "SubscribeURL",
  "Timestamp",
  "Token",
  "TopicArn",
  "Type",
] as const;

/** Names and values in lines of their own; what is absent has no line. */
export const signedText = (message: Omit<SignedMessage, "Signature">): string =>
  (message.Type === "Notification" ? NOTIFICATION : CONFIRMATION)
    .map((name) => (message[name] === undefined ? "" : `${name}\n${message[name]}\n`))
    .join("");
