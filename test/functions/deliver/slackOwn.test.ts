import { afterEach, beforeEach, expect, test } from "vitest";
import type { Post, Shown } from "../../../app/postPorts.ts";
import type { SendOptions } from "../../../app/sendDelivery.ts";
import type { IncidentMessage } from "../../../domain/message.ts";
import type { User } from "../../../domain/user.ts";
import { slackApp as channel } from "../../../functions/deliver/channels/slackApp.ts";
import { conversationNames } from "../../../functions/deliver/slack/conversationName.ts";
import { answered, opened, openedAs } from "../../support/accuracyMessages.ts";
import { type SlackApp, slackApp } from "../../support/providers/slackApp.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";

const person = (name: string, email?: string): User => ({
  ...{ id: `usr_${name.toLowerCase()}`, name, version: 1, contacts: [], ...(email && { email }) },
});
const ana = person("Ana", "ana@example.org");
const now = Date.parse("2026-11-22T03:01:05Z");
const since = now;
const key = { incidentId: "inc_01accuracy", channel: "slack-critical" };
const head: Post = { ...key, since, taken: 1, conversation: "C0CRITICAL", message: "1.2" };

let slack: SlackApp;
let receiver: Receiver;
let conversation: string;
let post: Post;
beforeEach(async () => {
  slack = slackApp();
  receiver = await startReceiver(slack.serve);
  conversation = "C0CRITICAL";
  post = { ...key, isOwn: true, since, taken: 0 };
});
afterEach(() => receiver.stop());

/** One attempt to tell it in the incident's own conversation. */
async function send(
  message: IncidentMessage,
  { people = [], main }: Partial<Shown> = {},
  options: Partial<SendOptions> = {},
) {
  const secret = JSON.stringify({ ...slack.address(receiver.url), conversation });
  post = { ...post, taken: post.taken + 1 };
  const { post: state, ...result } = await channel.send(message, secret, {
    ...{ idempotencyKey: `own:${message.happened.seq}`, now, ...options },
    shown: { post, people, ...(main && { main }) },
  });
  post = { ...post, ...state };
  return result;
}
const own = () => slack.conversations.get("C0OWN2");
const textsIn = (id: string) => slack.conversations.get(id)?.messages.map(({ text }) => text);
const calls = () => receiver.received.map(({ path }) => path.replace(/\?.*/, ""));

test("the first delivery makes it, with a name and a topic, shows the incident and calls in who is paged", async () => {
  expect(await send(opened, { people: [ana], main: head })).toEqual({ kind: "delivered" });
  expect(own()).toMatchObject({
    name: "inc-20261122-ranker-accuracy-fell-below",
    topic: "SEV1 · Accuracy of ranker fell below 0.80 · inc_01accuracy",
    members: ["U0ANA0001"],
    messages: [{ blocks: [{ type: "header" }, {}, {}, {}, { type: "actions" }] }],
  });
});

test("where the channel leads there is a link to it, below the incident's message and beside it", async () => {
  await send(opened, { main: head });
  expect(slack.conversations.get("C0CRITICAL")?.messages).toMatchObject([
    {
      text: "SEV1 · Accuracy of ranker fell below 0.80: <#C0OWN2> is for this incident.",
      ...{ thread_ts: "1.2", reply_broadcast: true },
    },
  ]);
});

test("what happens later is told in it, each on its own, and nothing else again", async () => {
  await send(opened, { people: [ana], main: head });
  await send({ ...answered, revision: 2 }, { people: [ana], main: head });
  expect(textsIn("C0OWN2")).toEqual([expect.stringContaining("SEV1"), "Acknowledged by ana."]);
  expect(slack.conversations.get("C0CRITICAL")?.messages).toHaveLength(1);
  expect(calls().filter((path) => path.endsWith("conversations.invite"))).toHaveLength(1);
});

test("who is paged later is called in then", async () => {
  slack.members.set("U0BEN", { team_id: "T0", profile: { email: "ben@example.org" } });
  await send(opened, { people: [ana], main: head });
  const ben = person("Ben", "ben@example.org");
  await send({ ...answered, revision: 2 }, { people: [ana, ben], main: head });
  expect(own()?.members).toEqual(["U0ANA0001", "U0BEN"]);
});

test("who cannot be called in is named there once, and keeps nobody else out", async () => {
  const people = [ana, person("Ben"), person("Cem", "cem@example.org")];
  await send(opened, { people, main: head });
  await send({ ...answered, revision: 2 }, { people, main: head });
  expect(own()?.members).toEqual(["U0ANA0001"]);
  expect(textsIn("C0OWN2")?.filter((text) => text.includes("invited"))).toEqual([
    "Ben could not be invited: no e-mail address is known.\nCem could not be invited: nobody at Slack has their e-mail address.",
  ]);
});

test("without the scope that finds people it is made all the same", async () => {
  slack.scopes.delete("users:read.email");
  expect(await send(opened, { people: [ana], main: head })).toEqual({ kind: "delivered" });
  expect(textsIn("C0OWN2")?.[1]).toContain("the app lacks users:read.email");
});

test("a name that is taken gets the end of the incident's id", async () => {
  const [name = ""] = conversationNames(opened);
  const taken = { id: "C0OLD", name, members: [], messages: [], isArchived: true, hasBot: false };
  slack.conversations.set("C0OLD", taken);
  await send(opened, { main: head });
  expect([...slack.conversations.values()].at(-1)?.name).toBe(
    "inc-20261122-ranker-accuracy-fell-below-curacy",
  );
});

test("an app that may not make channels is refused with the scope, and nothing is told there any more", async () => {
  slack.scopes.delete("channels:manage");
  expect(await send(opened, { main: head })).toMatchObject({
    ...{ kind: "refused", reason: "Slack says missing_scope: the app lacks channels:manage" },
  });
  expect(post.isDropped).toBe(true);
});

test("one that people have archived is dropped", async () => {
  await send(opened, { main: head });
  const made = own();
  if (made) made.isArchived = true;
  expect(await send({ ...answered, revision: 2 })).toMatchObject({ kind: "refused" });
  expect(post.isDropped).toBe(true);
});

test("after a fault the next attempt goes on where this one stopped", async () => {
  receiver.plan(undefined, undefined, undefined, { status: 503 });
  expect(await send(opened, { main: head })).toMatchObject({ kind: "retry" });
  expect(await send(opened, { main: head }, { isAnotherAttempt: true })).toEqual({
    kind: "delivered",
  });
  expect(slack.conversations.size).toBe(3);
  expect(textsIn("C0OWN2")).toHaveLength(1);
  expect(textsIn("C0CRITICAL")).toHaveLength(1);
});

test("a channel that is a person's has none", async () => {
  conversation = "U0ANA0001";
  expect(await send(opened)).toEqual({
    ...{ kind: "suppressed", reason: "a person's direct messages have none" },
  });
  expect(receiver.received).toEqual([]);
});

test.each([
  [
    { title: "Recall of Fraud-Scoring fell" },
    "fraud-scoring",
    "inc-20261122-fraud-scoring-recall-fell",
  ],
  [
    { title: "Überlauf <!channel> & Ärger" },
    "ranker",
    "inc-20261122-ranker-uberlauf-channel-arger",
  ],
  [{ title: "精度が低下した" }, "ランカー", "inc-20261122"],
  [{ title: "x".repeat(200) }, "ranker", `inc-20261122-ranker-${"x".repeat(60)}`],
  [{ title: "Latency", drill: true }, "ranker", "drill-20261122-ranker-latency"],
])("%j of %s is called %s", (said, name, expected) => {
  const names = conversationNames(openedAs({ ...said, service: { id: "s", name } }));
  expect(names[0]).toBe(expected);
  expect(names.every((one) => /^[a-z0-9-]{1,80}$/.test(one))).toBe(true);
});
