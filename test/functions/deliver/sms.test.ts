import { afterEach, beforeEach, expect, test } from "vitest";
import { sms } from "../../../functions/deliver/channels/sms.ts";
import { opened } from "../../support/accuracyMessages.ts";
import { type SnsTexts, snsError, snsTexts } from "../../support/providers/snsTexts.ts";
import { startAws } from "../../support/senders.ts";

const options = { idempotencyKey: "d1", now: Date.parse("2026-11-22T03:01:05Z") };
let provider: SnsTexts;
let aws: Awaited<ReturnType<typeof startAws>>;
beforeEach(async () => {
  provider = snsTexts();
  aws = await startAws(provider);
});
afterEach(() => aws.stop());

test("what SNS took is sent, with the link that answers it", async () => {
  const answerUrl = "https://tocsin.example/answer/t1";
  expect(await sms().send(opened, aws.secret, { ...options, answerUrl })).toEqual({
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
  aws.receiver.plan(snsError(code));
  expect(await sms().send(opened, aws.secret, options)).toEqual({ kind: "refused", reason });
  expect(aws.receiver.received).toHaveLength(1);
});

test.each([
  ["Throttled", 429],
  ["Throttling", 400],
])("%s is worth another attempt", async (code, status) => {
  aws.receiver.plan(snsError(code, status));
  expect(await sms().send(opened, aws.secret, options)).toEqual({
    kind: "retry",
    reason: "answered with HTTP 429",
  });
});

test("a secret that is no number is refused", async () => {
  expect(await sms().send(opened, '{"phone":"112"}', options)).toMatchObject({ kind: "refused" });
});
