import { afterEach, beforeEach, expect, test } from "vitest";
import { directMessage } from "../../../domain/directMessage.ts";
import type { Message } from "../../../domain/message.ts";
import { noticeMessage } from "../../../domain/noticeMessage.ts";
import { teams as channel } from "../../../functions/deliver/channels/teams.ts";
import { opened, openedAs } from "../../support/accuracyMessages.ts";
import { noticeToAna } from "../../support/handoff.ts";
import type { Provider } from "../../support/providers/provider.ts";
import { teams } from "../../support/providers/teams.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";

const options = { idempotencyKey: "d1", now: Date.parse("2026-11-22T03:01:05Z") };
let provider: Provider;
let receiver: Receiver;
beforeEach(async () => {
  provider = teams();
  receiver = await startReceiver(provider.serve);
});
afterEach(() => receiver.stop());

const send = (message: Message, more: object = {}) =>
  channel.send(message, JSON.stringify(provider.address(receiver.url)), { ...options, ...more });
async function cardFor(message: Message) {
  await send(message);
  return JSON.parse(provider.shown()[0] ?? "{}").attachments[0].content;
}
const textsOf = (card: { body: { inlines: { text: string }[] }[] }) =>
  card.body.map(({ inlines }) => inlines[0]?.text);

test("a message is a card of its headline and lines, with its links as buttons", async () => {
  const card = await cardFor(opened);
  expect(textsOf(card)).toEqual([opened.headline, ...opened.lines]);
  expect(card.actions).toEqual([
    {
      type: "Action.OpenUrl",
      title: "Dashboard",
      url: "https://grafana.example/d/ranker?a=1&b=2",
    },
  ]);
});

test("a page's link is its first button", async () => {
  await send(opened, { answerUrl: "https://tocsin.example/answer/x" });
  const card = JSON.parse(provider.shown()[0] ?? "{}").attachments[0].content;
  expect(card.actions.map(({ title, url }: Record<string, string>) => [title, url])).toEqual([
    ["Acknowledge", "https://tocsin.example/answer/x"],
    ["Dashboard", "https://grafana.example/d/ranker?a=1&b=2"],
  ]);
});

test("the whole URL of the workflow is the address", async () => {
  await send(opened);
  expect(receiver.received[0]?.path).toBe("/workflows/w1/triggers/manual/paths/invoke?sig=secret");
});

test("a notice is shown", async () => {
  const notice = noticeMessage(noticeToAna);
  expect(textsOf(await cardFor(notice))).toEqual([notice.headline, ...notice.lines]);
});

test("a direct message is shown", async () => {
  const direct = directMessage({ headline: "Your code", lines: ["Code: 4711"] }, "Ana");
  expect(textsOf(await cardFor(direct))).toEqual(["Your code", "Code: 4711"]);
});

test("words are runs of text, which format nothing", async () => {
  const card = await cardFor(openedAs({ headline: "**bold** [here](https://evil.example)" }));
  expect(card.body[0].inlines[0]).toMatchObject({
    type: "TextRun",
    text: "**bold** [here](https://evil.example)",
  });
});

test("the longest message is one that Teams takes", async () => {
  const link = { href: `https://a.example/${"x".repeat(1_900)}`, text: "🦊".repeat(200) };
  const lines = Array.from({ length: 40 }, () => "🦊".repeat(500));
  const headline = "🦊".repeat(300);
  expect(await send(openedAs({ headline, lines, links: Array(5).fill(link) }))).toEqual({
    kind: "sent",
  });
});
