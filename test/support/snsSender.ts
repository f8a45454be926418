import { createSign, generateKeyPairSync } from "node:crypto";
import { signedText } from "../../functions/ingest/signatures/snsSignature.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

export const TOPIC = "arn:aws:sns:eu-west-1:448120073951:ml-alarms";
export const CERTIFICATE_URL =
  "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b2c3d.pem";
export const SUBSCRIBE_URL = `https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=${TOPIC}&Token=2336412f37fb`;
/** What stands in for the certificate: the key that it would hold. */
export const CERTIFICATE = publicKey;

interface Told {
  readonly Type?: "Notification" | "SubscriptionConfirmation";
  readonly TopicArn?: string;
  readonly Message?: string;
  readonly Timestamp?: string;
  readonly SubscribeURL?: string;
  readonly Token?: string;
  readonly SignatureVersion?: "1" | "2";
  readonly SigningCertURL?: string;
}

/** A message as SNS signs it; of a notification unless it says otherwise. */
export function signedBySns(told: Told): object {
  const message = {
    Type: "Notification",
    MessageId: "5c1a0000-0000-4000-8000-000000000001",
    TopicArn: TOPIC,
    Message: "",
    Timestamp: "2026-11-22T00:00:00.000Z",
    SignatureVersion: "2",
    SigningCertURL: CERTIFICATE_URL,
    ...told,
  } as const;
  const Signature = createSign(message.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256")
    .update(signedText(message))
    .sign(privateKey, "base64");
  return { ...message, Signature };
}
