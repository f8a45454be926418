import { beforeEach, describe, expect, test } from "vitest";
import { LocalBuckets } from "../../../local/aws/localBuckets.ts";
import { openStateDb } from "../../../local/aws/stateDb.ts";
import { MailReception } from "../../../local/mail/mailReception.ts";
import type { ReceiptRule } from "../../../local/mail/receiptRules.ts";

const rule = (more: Partial<ReceiptRule>): ReceiptRule => ({
  Enabled: true,
  Recipients: ["alerts.example.com"],
  Actions: [
    { S3Action: { BucketName: "mails", ObjectKeyPrefix: "in/" } },
    { LambdaAction: { FunctionArn: "arn:aws:lambda:::inbox", InvocationType: "Event" } },
  ],
  ...more,
});
const raw = Buffer.from("From: Ana <ana@example.com>\r\nSubject: =?utf-8?q?=C3=BC?=\r\n\r\ntext");

let buckets: LocalBuckets;
/** What functions were told. */
let events: { Records: { ses: { mail: { messageId: string }; receipt: object } }[] }[];
beforeEach(() => {
  buckets = new LocalBuckets(openStateDb(":memory:"));
  buckets.create("mails");
  events = [];
});
const reception = (...rules: ReceiptRule[]) =>
  new MailReception({
    ...{ rules, buckets, region: "eu-west-1" },
    now: () => Date.parse("2026-11-22T03:00:00Z"),
    submit: (_, event) => void events.push(event as (typeof events)[number]),
  });
const envelope = {
  source: "ana@example.com",
  recipients: ["a@alerts.example.com", "b@else.example"],
};

test("a mail is kept as it came, below what SES writes, and then told in SES's words", async () => {
  await reception(rule({})).receive(envelope, raw);
  const [event] = events;
  const { messageId = "" } = event?.Records[0]?.ses.mail ?? {};
  expect(event).toMatchObject({
    Records: [
      {
        eventSource: "aws:ses",
        eventVersion: "1.0",
        ses: {
          mail: {
            timestamp: "2026-11-22T03:00:00.000Z",
            source: "ana@example.com",
            destination: ["a@alerts.example.com"],
            headersTruncated: false,
            commonHeaders: {
              returnPath: "ana@example.com",
              from: ["Ana <ana@example.com>"],
              subject: "ü",
            },
          },
          receipt: {
            recipients: ["a@alerts.example.com"],
            spamVerdict: { status: "PASS" },
            virusVerdict: { status: "PASS" },
            action: { type: "Lambda", functionArn: "arn:aws:lambda:::inbox" },
          },
        },
      },
    ],
  });
  const kept = buckets.get("mails", `in/${messageId}`).toString();
  expect(kept).toMatch(/^Return-Path: <ana@example.com>\r\nReceived: from localhost /);
  expect(kept.endsWith(raw.toString())).toBe(true);
});

test("headers beyond 10 KB are not told", async () => {
  const long = Buffer.from(`X-Long: ${"x".repeat(11_000)}\r\nSubject: x\r\n\r\n`);
  await reception(rule({})).receive(envelope, long);
  expect(events[0]?.Records[0]?.ses.mail).toMatchObject({ headersTruncated: true });
  expect(JSON.stringify(events[0])).not.toContain("X-Long");
});

test("a mail that cannot be kept is told to nobody", async () => {
  const nowhere = rule({
    Actions: [
      { S3Action: { BucketName: "nowhere", ObjectKeyPrefix: "" } },
      { LambdaAction: { FunctionArn: "arn:aws:lambda:::inbox", InvocationType: "Event" } },
    ],
  });
  await expect(reception(nowhere).receive(envelope, raw)).rejects.toThrow("does not exist");
  expect(events).toEqual([]);
});

describe("a rule is for", () => {
  test.each([
    [["alerts.example.com"], "Any+One@Alerts.example.com", true],
    [["alerts.example.com"], "a@sub.alerts.example.com", false],
    [["a@alerts.example.com"], "A@alerts.example.com", true],
    [["a@alerts.example.com"], "b@alerts.example.com", false],
    [[], "anybody@anywhere.example", true],
  ])("%j: %s is one of them: %s", (Recipients, address, expected) => {
    expect(reception(rule({ Recipients })).accepts(address)).toBe(expected);
  });

  test("nobody where there is none", () => {
    expect(reception().accepts("a@alerts.example.com")).toBe(false);
  });
});
