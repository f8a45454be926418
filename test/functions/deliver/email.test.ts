import { afterEach, beforeEach, expect, test } from "vitest";
import { directMessage } from "../../../domain/directMessage.ts";
import { email } from "../../../functions/deliver/channels/email.ts";
import { answered, opened, openedAs } from "../../support/accuracyMessages.ts";
import { type Ses, ses } from "../../support/providers/ses.ts";
import { mail, startAws } from "../../support/senders.ts";

const options = { idempotencyKey: "d1", now: Date.parse("2026-11-22T03:01:05Z") };
let provider: Ses;
let aws: Awaited<ReturnType<typeof startAws>>;
beforeEach(async () => {
  provider = ses();
  aws = await startAws(provider);
});
afterEach(() => aws.stop());

const headersOf = (mailed: Ses["sent"][number] | undefined) =>
  Object.fromEntries((mailed?.Headers ?? []).map(({ Name, Value }) => [Name, Value]));
const refusing = (name: string, status = 400) => ({
  ...{ status, headers: { "x-amzn-errortype": name } },
  body: '{"message":"Email address is not verified: team@example.org"}',
});

test("all mails about an incident answer one that never was, so that they are one thread", async () => {
  const sender = email(mail);
  await sender.send(opened, aws.secret, options);
  await sender.send(answered, aws.secret, options);
  const threads = provider.sent.map((one) => headersOf(one));
  expect(threads).toHaveLength(2);
  for (const thread of threads)
    expect(thread).toMatchObject({
      "In-Reply-To": "<inc_01accuracy@example.com>",
      References: "<inc_01accuracy@example.com>",
    });
});

test("a mail says that a machine wrote it, and that a page is urgent", async () => {
  await email(mail).send(openedAs({ urgency: "PAGE" }), aws.secret, options);
  await email(mail).send(opened, aws.secret, options);
  const [page, information] = provider.sent.map((one) => headersOf(one));
  expect(page).toMatchObject({ "Auto-Submitted": "auto-generated", Importance: "high" });
  expect(information).toMatchObject({ "Auto-Submitted": "auto-generated" });
  expect(information).not.toHaveProperty("Importance");
});

test("a code goes out by mail, in a thread of its own", async () => {
  const code = directMessage({ headline: "Your code", lines: ["Code: 471100"] }, "Ana");
  expect(await email(mail).send(code, aws.secret, options)).toMatchObject({ kind: "sent" });
  expect(provider.sent[0]?.Body.Text.Data).toContain("Code: 471100");
  expect(headersOf(provider.sent[0])).not.toHaveProperty("References");
});

test("what SES took is found again by the id that SES gave it", async () => {
  expect(await email(mail).send(opened, aws.secret, options)).toEqual({
    kind: "sent",
    receipt: "ses:0102018f-1",
  });
  aws.receiver.plan({ status: 200, body: "no JSON" });
  expect(await email(mail).send(opened, aws.secret, options)).toEqual({ kind: "sent" });
});

test("where mail is not set up, a mail is refused with the parameter that is missing", async () => {
  const sender = email({ ...mail, from: "" });
  expect(await sender.send(opened, aws.secret, options)).toEqual({
    kind: "refused",
    reason: "mail is not set up: the stack's MailFrom is empty",
  });
  expect(aws.receiver.received).toEqual([]);
});

test.each([
  [
    "MessageRejected",
    "SES rejected it: its sender, or in the sandbox its recipient, is not verified",
  ],
  ["MailFromDomainNotVerifiedException", "SES has not verified the domain that mails come from"],
  ["SendingPausedException", "SES has paused the sending of this account"],
  ["AccountSuspendedException", "SES has suspended the sending of this account"],
  ["AccessDeniedException", "mails may not be sent in the name of MailFrom"],
  ["BadRequestException", "answered with HTTP 400"],
])("%s is final, and its reason names no address", async (name, reason) => {
  aws.receiver.plan(refusing(name));
  expect(await email(mail).send(opened, aws.secret, options)).toEqual({ kind: "refused", reason });
  expect(aws.receiver.received).toHaveLength(1);
});

test.each(["TooManyRequestsException", "ThrottlingException", "LimitExceededException"])(
  "%s is worth another attempt, also as HTTP 400",
  async (name) => {
    aws.receiver.plan(refusing(name));
    expect(await email(mail).send(opened, aws.secret, options)).toEqual({
      kind: "retry",
      reason: "answered with HTTP 429",
    });
    expect(aws.receiver.received).toHaveLength(1);
  },
);

test("a secret that is no mailbox is refused", async () => {
  expect(await email(mail).send(opened, "{}", options)).toMatchObject({ kind: "refused" });
});
