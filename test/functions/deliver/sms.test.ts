import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sms } from "../../../functions/deliver/channels/sms.ts";
import { opened } from "../../support/accuracyMessages.ts";
import { type SnsTexts, snsError, snsTexts } from "../../support/providers/snsTexts.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";
import { awsIsAt } from "../../support/senders.ts";

const options = { idempotencyKey: "d1", now: Date.parse("2026-11-22T03:01:05Z") };
let provider: SnsTexts;
let receiver: Receiver;
let secret: string;
beforeEach(async () => {
  provider = snsTexts();
  receiver = await startReceiver(provider.serve);
  secret = JSON.stringify(provider.address(receiver.url));
  awsIsAt(receiver.url);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await receiver.stop();
});

test("what SNS took is sent, with the link that answers it", async () => {
  const answerUrl = "https://tocsin.example/answer/t1";
  expect(await sms().send(opened, secret, { ...options, answerUrl })).toEqual({
    kind: "sent",
    receipt: "sns:t1",
  });
  expect(provider.sent).toEqual([expect.stringContaining(answerUrl)]);
});

test.each([
  [
    "InvalidParameter",
    "SNS sends no text there: the number is wrong, has opted out, or is not verified in the sandbox",
  ],
  ["AuthorizationError", "texts may not be sent from this account"],
])("%s is final, and its reason names no number", async (code, reason) => {
  receiver.plan(snsError(code));
  expect(await sms().send(opened, secret, options)).toEqual({ kind: "refused", reason });
  expect(receiver.received).toHaveLength(1);
});

test.each([
  ["Throttled", 429],
  ["Throttling", 400],
])("%s is worth another attempt", async (code, status) => {
  receiver.plan(snsError(code, status));
  expect(await sms().send(opened, secret, options)).toEqual({
    kind: "retry",
    reason: "answered with HTTP 429",
  });
});

test("a secret that is no number is refused", async () => {
  expect(await sms().send(opened, '{"phone":"112"}', options)).toMatchObject({ kind: "refused" });
});
