import { afterEach, beforeEach, expect, test } from "vitest";
import type { Post } from "../../../app/postPorts.ts";
import type { SendOptions } from "../../../app/sendDelivery.ts";
import type { IncidentMessage } from "../../../domain/message.ts";
import { noticeMessage } from "../../../domain/noticeMessage.ts";
import { slackApp as channel } from "../../../functions/deliver/channels/slackApp.ts";
import { answered, calledFor, ended, opened, openedAs } from "../../support/accuracyMessages.ts";
import { noticeToAna } from "../../support/handoff.ts";
import type { SlackMessage } from "../../support/providers/slack/world.ts";
import { type SlackApp, slackApp } from "../../support/providers/slackApp.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";

let slack: SlackApp;
let receiver: Receiver;
let conversation: string;
let post: Post;
beforeEach(async () => {
  slack = slackApp();
  receiver = await startReceiver(slack.serve);
  conversation = "C0CRITICAL";
  post = {
    ...{ incidentId: "inc_01accuracy", channel: "slack-critical", taken: 0 },
    since: Date.parse("2026-11-22T03:01:05Z"),
  };
});
afterEach(() => receiver.stop());

const now = Date.parse("2026-11-22T03:01:05Z");
/** One attempt to send, by whoever has the post; what is learnt of it is kept. */
async function send(message: IncidentMessage, options: Partial<SendOptions> = {}) {
  const secret = JSON.stringify({ ...slack.address(receiver.url), conversation });
  post = { ...post, taken: post.taken + 1 };
  const { post: state, ...result } = await channel.send(message, secret, {
    ...{ idempotencyKey: `${message.happened.seq}:${message.urgency}`, now },
    shown: { post, people: [] },
    ...options,
  });
  post = { ...post, ...state };
  return result;
}
const again = { isAnotherAttempt: true };
const page = { ...opened, urgency: "PAGE" } as const;
const textsOf = (message: { blocks?: readonly object[] | undefined } | undefined): string =>
  JSON.stringify(message?.blocks ?? []);

test("an opening is one message with what it is, since when, how it stands and who is paged", async () => {
  expect(await send(openedAs({ paged: ["Ana", "Ben"] }))).toEqual({ kind: "delivered" });
  const [message, ...more] = slack.top();
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    text: "SEV1 · Accuracy of ranker fell below 0.80 — Opened by alertmanager. Paged Ana.",
    blocks: [
      { type: "header", text: { text: "SEV1 · Accuracy of ranker fell below 0.80" } },
      {
        fields: [
          { text: "*Service*\nranker" },
          { text: "*Status*\n🔴 TRIGGERED, nobody has answered" },
          {
            text: "*Began*\n<!date^1795316100^{date_short_pretty}, {time}|2026-11-22 02:55:00 UTC>",
          },
          { text: "*Paged*\nAna, Ben" },
        ],
      },
      { type: "context", elements: [{ text: "inc_01accuracy · MODEL_PERFORMANCE" }] },
      { text: { text: "<https://grafana.example/d/ranker?a=1&amp;b=2|Dashboard>" } },
      { type: "actions" },
    ],
  });
  expect(slack.thread(message)).toEqual([]);
});

test("what was changed before it began stays on it", async () => {
  const at = Date.parse("2026-11-22T02:40:00Z");
  await send(openedAs({ suspects: [{ at, summary: "Promoted <v2.5>" }] }));
  await send({ ...answered, suspects: [], revision: 2 });
  expect(textsOf(slack.top()[0])).toContain("|2026-11-22 02:40:00 UTC> · Promoted &lt;v2.5&gt;");
});

test("what happens later is shown in that message, which keeps its links, and told below it", async () => {
  await send(opened);
  await send({ ...answered, revision: 2 });
  await send({ ...ended, revision: 3 });
  const [message, ...more] = slack.top();
  expect(more).toEqual([]);
  expect(textsOf(message)).toContain("🟢 RESOLVED");
  expect(textsOf(message)).toContain("; it lasted 35 min");
  expect(textsOf(message)).toContain("|Dashboard>");
  expect(slack.thread(message)).toEqual(["Acknowledged by ana.", "Resolved by ana."]);
});

const offeredIn = (message: SlackMessage | undefined) =>
  (message?.blocks ?? []).flatMap((block) =>
    block.type === "actions" ? block.elements.map(({ action_id }) => action_id) : [],
  );

test("its buttons are those of what can be done: answered it is not acknowledged again, and over nothing", async () => {
  const offered: string[][] = [];
  for (const [index, message] of [opened, answered, ended].entries()) {
    await send({ ...message, revision: index + 1 });
    offered.push(offeredIn(slack.top()[0]));
  }
  expect(offered).toEqual([["acknowledge", "escalate", "resolve"], ["escalate", "resolve"], []]);
});

test("a later page can be acknowledged where it stands, as long as nobody has", async () => {
  await send(opened);
  await send({ ...page, happened: { ...opened.happened, seq: 2, kind: "AcknowledgeOverdue" } });
  await send({ ...calledFor, revision: 3, happened: { ...answered.happened, seq: 4 } });
  expect(slack.top().slice(1).map(offeredIn)).toEqual([["acknowledge"], []]);
});

test("what is told long after it happened says when that was", async () => {
  await send(opened);
  await send(answered, { now: Date.parse("2026-11-22T03:20:00Z") });
  expect(slack.thread(slack.top()[0])).toEqual(["Acknowledged by ana. (2026-11-22 03:04:00 UTC)"]);
});

test("what comes late overwrites nothing that is newer", async () => {
  await send({ ...ended, revision: 3 });
  await send({ ...answered, revision: 2 });
  expect(textsOf(slack.top()[0])).toContain("RESOLVED");
  expect(slack.top()[0]?.edits).toBe(0);
});

test("a page to a channel calls all who are in it; an edit of it calls nobody again", async () => {
  await send(page);
  expect(textsOf(slack.top()[0])).toContain("<!channel>");
  await send({ ...answered, revision: 2 });
  expect(textsOf(slack.top()[0])).not.toContain("<!channel>");
});

test("a later page is a message of its own", async () => {
  await send(opened);
  await send({ ...calledFor, revision: 2 });
  expect(slack.top().map(({ text }) => text)).toEqual([
    expect.stringContaining("SEV1 · Accuracy of ranker fell below 0.80"),
    "SEV1 · Accuracy of ranker fell below 0.80 — Acknowledged by ana.",
  ]);
  expect(textsOf(slack.top()[1])).toContain("<!channel>");
});

test("a page to a person is a direct message that calls nobody else, and so are later ones", async () => {
  conversation = "U0ANA0001";
  await send(page);
  await send({ ...calledFor, revision: 2 });
  expect(slack.top("D0ANA0001")).toHaveLength(2);
  expect(slack.top("D0ANA0001")[0]?.edits).toBe(1);
  expect(slack.shown().join()).not.toContain("<!channel>");
  expect(post).toMatchObject({ conversation: "D0ANA0001", isPersonal: true });
});

test("a person's message is brought up to date without a word, and not made anew once it is gone", async () => {
  conversation = "U0ANA0001";
  await send(page);
  const quiet = { shown: { post, people: [], isQuiet: true } };
  expect(await send({ ...answered, revision: 2 }, quiet)).toEqual({ kind: "delivered" });
  expect(slack.conversations.get("D0ANA0001")?.messages).toMatchObject([{ edits: 1 }]);
  const direct = slack.conversations.get("D0ANA0001");
  if (direct) direct.messages = [];
  expect(await send({ ...ended, revision: 3 }, quiet)).toMatchObject({ kind: "suppressed" });
  expect(direct?.messages).toEqual([]);
});

test("a message that somebody has deleted is made anew", async () => {
  await send(opened);
  const critical = slack.conversations.get("C0CRITICAL");
  if (critical) critical.messages = [];
  expect(await send({ ...answered, revision: 2 })).toEqual({ kind: "delivered" });
  expect(slack.top()).toHaveLength(1);
  expect(slack.thread(slack.top()[0])).toEqual(["Acknowledged by ana."]);
});

test("a page whose answer was lost has rung once, and the message shows the present all the same", async () => {
  receiver.plan("lost");
  expect(await send(page)).toMatchObject({ kind: "retry" });
  const now = { ...page, status: "INVESTIGATING", standing: "INVESTIGATING", revision: 2 } as const;
  expect(await send(now, again)).toEqual({ kind: "delivered" });
  expect(slack.top()).toHaveLength(1);
  expect(textsOf(slack.top()[0])).toContain("🟡 INVESTIGATING");
});

test("an entry whose answer was lost stands in the thread once", async () => {
  await send(opened);
  receiver.plan(undefined, "lost");
  expect(await send({ ...answered, revision: 2 })).toMatchObject({ kind: "retry" });
  await send({ ...answered, revision: 2 }, again);
  expect(slack.thread(slack.top()[0])).toEqual(["Acknowledged by ana."]);
});

test("an app that may not read the channel brings it once more instead", async () => {
  slack.scopes.delete("channels:history");
  receiver.plan("lost");
  await send(opened);
  expect(await send(opened, again)).toEqual({ kind: "delivered" });
  expect(slack.top()).toHaveLength(2);
});

test("a message that cannot be edited any more keeps nobody from being told", async () => {
  await send(opened);
  receiver.plan({ status: 200, body: '{"ok":false,"error":"edit_window_closed"}' });
  expect(await send({ ...answered, revision: 2 })).toEqual({ kind: "delivered" });
  expect(slack.thread(slack.top()[0])).toEqual(["Acknowledged by ana."]);
});

test("a notice is a message with its lines", async () => {
  const secret = JSON.stringify(slack.address(receiver.url));
  const message = noticeMessage(noticeToAna);
  expect(await channel.send(message, secret, { idempotencyKey: "n1", now })).toEqual({
    kind: "delivered",
  });
  expect(textsOf(slack.top()[0])).toContain("Handoff ahead · Ranking");
});

test("an alert's title pages nobody and formats nothing", async () => {
  const title = "<!channel> @here <@U123> *bold* & @everyone";
  await send(openedAs({ title, headline: title, service: { id: "x", name: title } }));
  expect(slack.shown()[0]).not.toMatch(/<!channel|<@|@here|@everyone|@channel/);
});

test.each([
  ["invalid_auth", "Slack says invalid_auth: its bot token is not one that works (any more)"],
  ["not_in_channel", "Slack says not_in_channel: the app has to be invited to the channel"],
  ["is_archived", "Slack says is_archived: the channel is archived"],
  ["no_such_fault_known", "Slack says no_such_fault_known"],
  ["<script>", "Slack says something else"],
])("%s is a refusal with a reason", async (error, reason) => {
  receiver.plan({ status: 200, body: JSON.stringify({ ok: false, error }) });
  expect(await send(opened)).toMatchObject({ kind: "refused", reason });
});

test("a scope that is missing is named", async () => {
  slack.scopes.delete("chat:write");
  expect(await send(opened)).toMatchObject({
    reason: "Slack says missing_scope: the app lacks chat:write",
  });
});

test.each(["ratelimited", "internal_error", "service_unavailable"])(
  "after %s it is tried again",
  async (error) => {
    receiver.plan({ status: 200, body: JSON.stringify({ ok: false, error }) });
    expect(await send(opened)).toMatchObject({ kind: "retry", reason: `Slack says ${error}` });
  },
);

test("a secret without a token is refused", async () => {
  expect(await channel.send(opened, "{}", { idempotencyKey: "d1", now })).toEqual({
    kind: "refused",
    reason: "its address is not that of a Slack app",
  });
});
