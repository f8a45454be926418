import { createHmac, timingSafeEqual } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { directMessage } from "../../../domain/directMessage.ts";
import { messageFor } from "../../../domain/message.ts";
import { noticeMessage } from "../../../domain/noticeMessage.ts";
import { webhook } from "../../../functions/deliver/channels/webhook.ts";
import { accuracyIncident, accuracyOpened, rollout } from "../../support/accuracyIncident.ts";
import { noticeToAna } from "../../support/handoff.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";

const message = messageFor({
  incident: accuracyIncident,
  entry: accuracyOpened,
  serviceName: "ranker",
  urgency: "PAGE",
  to: "Ana",
  now: Date.parse("2026-11-22T03:01:05.400Z"),
  suspects: [rollout],
});
const options = {
  idempotencyKey: "inc_01accuracy%3A1%3Auser%3Ausr_ana%3Ahook",
  now: Date.parse("2026-11-22T03:01:05.400Z"),
};
let receiver: Receiver;
let secret: string;
beforeEach(async () => {
  receiver = await startReceiver();
  secret = JSON.stringify({ url: `${receiver.url}/tocsin`, signingKey: "open sesame" });
});
afterEach(() => receiver.stop());

test("a page arrives as versioned JSON", async () => {
  expect(await webhook.send(message, secret, options)).toEqual({ kind: "delivered" });
  expect(JSON.parse(receiver.received[0]?.body ?? "")).toEqual({
    version: 1,
    deliveryId: "inc_01accuracy%3A1%3Auser%3Ausr_ana%3Ahook",
    urgency: "PAGE",
    to: "Ana",
    drill: false,
    headline: "SEV1 · Accuracy of ranker fell below 0.80",
    lines: message.lines,
    incident: {
      id: "inc_01accuracy",
      title: "Accuracy of ranker fell below 0.80",
      status: "TRIGGERED",
      severity: "SEV1",
      category: "MODEL_PERFORMANCE",
      service: { id: "ranker000001", name: "ranker" },
      startedAt: "2026-11-22T02:55:00.000Z",
      detectedAt: "2026-11-22T03:01:00.000Z",
    },
    suspects: [{ at: "2026-11-22T02:31:00.000Z", summary: "ranker v2.5 serves all traffic" }],
    event: {
      seq: 1,
      kind: "IncidentOpened",
      at: "2026-11-22T03:01:00.000Z",
      summary: message.happened.summary,
    },
    links: [{ href: "https://grafana.example/d/ranker?a=1&b=2", text: "Dashboard" }],
  });
});

test("a page to a person says where they answer", async () => {
  const answerUrl = "https://tocsin.example/answer/x";
  await webhook.send(message, secret, { ...options, answerUrl });
  expect(JSON.parse(receiver.received[0]?.body ?? "")).toMatchObject({ answerUrl });
});

test("a notice arrives as version 2, with its schedule in place of an incident", async () => {
  const notice = noticeMessage(noticeToAna);
  await webhook.send(notice, secret, options);

  expect(JSON.parse(receiver.received[0]?.body ?? "")).toEqual({
    version: 2,
    kind: "NOTICE",
    deliveryId: options.idempotencyKey,
    urgency: "INFORM",
    to: "Ana",
    headline: "Handoff ahead · Ranking",
    lines: notice.lines,
    schedule: { id: "sch_ranking", name: "Ranking" },
    event: { seq: 3, kind: "HandoffAhead", at: "2026-11-23T08:00:00.000Z" },
    links: [],
  });
});

test("a direct message says what it says and nothing else", async () => {
  const direct = directMessage({ headline: "Your code", lines: ["Code: 4711"] }, "Ana");
  await webhook.send(direct, secret, options);

  expect(JSON.parse(receiver.received[0]?.body ?? "")).toEqual({
    version: 2,
    kind: "DIRECT",
    deliveryId: options.idempotencyKey,
    urgency: "INFORM",
    to: "Ana",
    headline: "Your code",
    lines: ["Code: 4711"],
    links: [],
  });
});

test("the signature verifies by the documented recipe", async () => {
  await webhook.send(message, secret, options);
  const [request] = receiver.received;
  const timestamp = String(request?.headers["tocsin-timestamp"]);
  const signature = String(request?.headers["tocsin-signature"]);
  expect(timestamp).toBe("1795316465");
  expect(isGenuine({ timestamp, signature, body: request?.body ?? "" }, "open sesame")).toBe(true);
  expect(isGenuine({ timestamp, signature, body: "{}" }, "open sesame")).toBe(false);
});

/** What docs/webhooks.md tells a receiver to do. */
function isGenuine(
  { timestamp, signature, body }: Record<"timestamp" | "signature" | "body", string>,
  signingKey: string,
): boolean {
  const digest = createHmac("sha256", signingKey).update(`${timestamp}.${body}`).digest("hex");
  const expected = Buffer.from(`v1=${digest}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

test("every attempt carries the same delivery id", async () => {
  receiver.plan({ status: 503 });
  expect(await webhook.send(message, secret, options)).toMatchObject({ kind: "retry" });
  expect(await webhook.send(message, secret, options)).toEqual({ kind: "delivered" });
  expect(receiver.received.map(({ headers }) => headers["tocsin-delivery"])).toEqual([
    "inc_01accuracy%3A1%3Auser%3Ausr_ana%3Ahook",
    "inc_01accuracy%3A1%3Auser%3Ausr_ana%3Ahook",
  ]);
});

test.each([undefined, "not json", "{}", '{"url":"https://hook.example"}'])(
  "the secret %j is refused without an attempt",
  async (wrong) => {
    expect(await webhook.send(message, wrong, options)).toEqual({
      kind: "refused",
      reason: "its address is not that of a webhook",
    });
    expect(receiver.received).toEqual([]);
  },
);
