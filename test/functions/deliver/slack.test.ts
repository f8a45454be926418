import { afterEach, beforeEach, expect, test } from "vitest";
import type { Incident } from "../../../domain/incident.ts";
import { messageFor } from "../../../domain/message.ts";
import { noticeMessage } from "../../../domain/noticeMessage.ts";
import { slack } from "../../../functions/deliver/channels/slack.ts";
import { accuracyIncident, accuracyOpened } from "../../support/accuracyIncident.ts";
import { noticeToAna } from "../../support/handoff.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";

const options = { idempotencyKey: "d1", now: Date.parse("2026-11-22T03:01:05Z") };
const told = (incident: Incident) =>
  messageFor({
    ...{ incident, entry: accuracyOpened, urgency: "INFORM", to: "slack-critical" },
    now: options.now,
  });
let receiver: Receiver;
let secret: string;
beforeEach(async () => {
  receiver = await startReceiver();
  secret = JSON.stringify({ url: `${receiver.url}/services/T0/B0/x` });
});
afterEach(() => receiver.stop());

const bodySentFor = async (incident: Incident) => {
  await slack.send(told(incident), secret, options);
  return JSON.parse(receiver.received[0]?.body ?? "");
};

test("a message is a header, its lines and its links, with a text for notifications", async () => {
  const { text, blocks } = await bodySentFor(accuracyIncident);
  expect(text).toContain("SEV1 · Accuracy of ranker fell below 0.80 — ");
  expect(blocks[0].text.text).toBe("SEV1 · Accuracy of ranker fell below 0.80");
  expect(blocks[1].text.text).toContain("Incident: inc_01accuracy");
  expect(blocks[2].text.text).toBe("<https://grafana.example/d/ranker?a=1&amp;b=2|Dashboard>");
});

test("a page's link stands before the others", async () => {
  const answerUrl = "https://tocsin.example/answer/x";
  await slack.send(told(accuracyIncident), secret, { ...options, answerUrl });
  const { blocks } = JSON.parse(receiver.received[0]?.body ?? "");
  expect(blocks[2].text.text).toBe(
    "<https://tocsin.example/answer/x|Acknowledge> · <https://grafana.example/d/ranker?a=1&amp;b=2|Dashboard>",
  );
});

test("a notice is a header and its lines, with a text for notifications", async () => {
  const message = noticeMessage(noticeToAna);
  await slack.send(message, secret, options);
  const { text, blocks } = JSON.parse(receiver.received[0]?.body ?? "");

  expect(text).toBe("Handoff ahead · Ranking — You go on call in 1 hour, after Ben.");
  expect(blocks.map((block: { text: { text: string } }) => block.text.text)).toEqual([
    "Handoff ahead · Ranking",
    message.lines.join("\n"),
  ]);
});

test("what Slack took is sent, not delivered", async () => {
  expect(await slack.send(told(accuracyIncident), secret, options)).toEqual({ kind: "sent" });
});

test("an alert's title pages nobody and formats nothing", async () => {
  const body = await bodySentFor({
    ...accuracyIncident,
    title: "<!channel> @here <@U123> *bold* & @everyone",
  });
  const spoken = [body.text, ...body.blocks.slice(0, 2).map((b: { text: unknown }) => b.text)];
  expect(JSON.stringify(spoken)).not.toMatch(/<|@here|@everyone|@channel/);
  expect(body.blocks[0].text.type).toBe("plain_text");
  expect(body).toMatchObject({ mrkdwn: false, link_names: false, parse: "none" });
});

test("a header stays within what Slack takes, after escaping too", async () => {
  const { blocks } = await bodySentFor({ ...accuracyIncident, title: "&".repeat(200) });
  expect(blocks[0].text.text.length).toBeLessThanOrEqual(150);
});

test("a link that is not of the web is left out", () => {
  const message = { ...told(accuracyIncident), links: [{ href: "javascript:x", text: "x" }] };
  return slack.send(message, secret, options).then(() => {
    expect(JSON.parse(receiver.received[0]?.body ?? "").blocks).toHaveLength(2);
  });
});

test.each([
  [{ status: 404 }, { kind: "refused", reason: "answered with HTTP 404" }],
  [
    { status: 429, headers: { "retry-after": "30" } },
    { kind: "retry", reason: "answered with HTTP 429", afterSeconds: 30 },
  ],
  [{ status: 500 }, { kind: "retry", reason: "answered with HTTP 500" }],
])("an answer of %j gives %j", async (reply, expected) => {
  receiver.plan(reply);
  expect(await slack.send(told(accuracyIncident), secret, options)).toEqual(expected);
});

test("a secret without an address is refused", async () => {
  expect(await slack.send(told(accuracyIncident), "{}", options)).toMatchObject({
    kind: "refused",
  });
});
