import { createSign, generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { signedText, verifySns } from "../../../../functions/ingest/signatures/snsSignature.ts";
import { at } from "../../../support/accuracyIncident.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const TOPIC = "arn:aws:sns:eu-west-1:448120073951:alarms";
const CERTIFICATE = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b2c3d.pem";
const notification = {
  Type: "Notification",
  MessageId: "5c1a0000-0000-4000-8000-000000000001",
  TopicArn: TOPIC,
  Subject: "ALARM",
  Message: '{"AlarmName":"fraud-scoring-latency"}',
  Timestamp: "2026-11-20T10:00:00.000Z",
  SignatureVersion: "2",
  SigningCertURL: CERTIFICATE,
} as const;
const confirmation = {
  Type: "SubscriptionConfirmation",
  MessageId: "5c1a0000-0000-4000-8000-000000000002",
  TopicArn: TOPIC,
  Message: "You have chosen to subscribe.",
  SubscribeURL: "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription",
  Token: "2336412f37fb687f",
  Timestamp: "2026-11-20T10:00:00.000Z",
  SignatureVersion: "1",
  SigningCertURL: CERTIFICATE,
} as const;

const signed = (message: typeof notification | typeof confirmation) => ({
  ...message,
  Signature: createSign(message.SignatureVersion === "1" ? "RSA-SHA1" : "RSA-SHA256")
    .update(signedText(message))
    .sign(privateKey, "base64"),
});
const verify = (message: object, now = at("2026-11-20T10:20:00Z")) =>
  verifySns(message, {
    certificateAt: async () => publicKey,
    isKnownTopic: (arn) => arn === TOPIC,
    now,
  });

test("what is signed of a notification are six lines of names and six of values", () => {
  expect(signedText(notification)).toBe(
    'Message\n{"AlarmName":"fraud-scoring-latency"}\nMessageId\n5c1a0000-0000-4000-8000-000000000001\nSubject\nALARM\nTimestamp\n2026-11-20T10:00:00.000Z\nTopicArn\narn:aws:sns:eu-west-1:448120073951:alarms\nType\nNotification\n',
  );
});

test.each([
  ["a notification with SHA-256", notification],
  ["a confirmation with SHA-1", confirmation],
])("%s is verified", async (_, message) => {
  expect(await verify(signed(message))).toEqual({ kind: "verified" });
});

test.each(["Message", "MessageId", "Subject", "Timestamp"])(
  "a changed %s is refused",
  async (field) => {
    expect(await verify({ ...signed(notification), [field]: "2026-11-20T10:01:00.000Z" })).toEqual({
      kind: "refused",
      reason: "the signature does not belong to this message",
    });
  },
);

test.each([
  "http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b2c3d.pem",
  "https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-0a1b2c3d.pem",
  "https://evil.example/sns.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b2c3d.pem",
  "https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-0a1b2c3d.pem",
  "https://a@sns.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b2c3d.pem",
  "https://s3.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b2c3d.pem",
  "https://sns.eu-west-1.amazonaws.com/other.pem",
  "no address",
])("a certificate at %s is not fetched", async (SigningCertURL) => {
  const message = signed({ ...notification });
  const fetched: string[] = [];
  const verdict = await verifySns(
    { ...message, SigningCertURL },
    {
      certificateAt: async (url) => `${fetched.push(url)}`,
      isKnownTopic: () => true,
      now: at("2026-11-20T10:20:00Z"),
    },
  );
  expect([verdict.kind, fetched]).toEqual(["refused", []]);
});

test("a topic that nobody here listens to is refused, however well it is signed", async () => {
  const verdict = await verify({ ...signed(notification), TopicArn: `${TOPIC}-of-others` });
  expect(verdict).toEqual({ kind: "refused", reason: "nobody here listens to this topic" });
});

test("a message from two hours ago may be a recording", async () => {
  const verdict = await verify(signed(notification), at("2026-11-20T12:00:00Z"));
  expect(verdict).toMatchObject({ reason: expect.stringContaining("too long ago") });
});

test("a message without a signature is refused", async () => {
  expect(await verify(notification)).toMatchObject({ reason: "it is no signed message of SNS" });
});
