import { afterEach, beforeEach, expect, test } from "vitest";
import { jira as channel } from "../../../functions/deliver/channels/jira.ts";
import { answered, ended, opened, openedAs } from "../../support/accuracyMessages.ts";
import { type Jira, jira } from "../../support/providers/jira.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";

let provider: Jira;
let receiver: Receiver;
let secret: string;
beforeEach(async () => {
  provider = jira();
  receiver = await startReceiver(provider.serve);
  secret = JSON.stringify(provider.address(receiver.url));
});
afterEach(() => receiver.stop());

const sendAt = (time: string, message: typeof opened) =>
  channel.send(message, secret, { idempotencyKey: "d1", now: Date.parse(time) });

test("an opening makes an issue that can be found by the incident's id", async () => {
  expect(await sendAt("2026-11-22T03:01:05Z", opened)).toEqual({ kind: "delivered" });
  expect(provider.issues).toEqual([
    {
      key: "ML-1",
      summary: "SEV1 · Accuracy of ranker fell below 0.80",
      description: [opened.headline, ...opened.lines, "Dashboard"].join("\n"),
      labels: ["tocsin", "tocsin-inc_01accuracy"],
      comments: [],
      properties: new Map([["tocsin-1", { incident: "inc_01accuracy", event: "IncidentOpened" }]]),
    },
  ]);
});

test("what happens later is a comment on it, each once", async () => {
  await sendAt("2026-11-22T03:01:05Z", opened);
  await sendAt("2026-11-22T03:04:01Z", answered);
  await sendAt("2026-11-22T03:04:20Z", answered);
  await sendAt("2026-11-22T03:30:01Z", ended);
  expect(provider.issues.map(({ comments }) => comments)).toEqual([
    [expect.stringContaining("Acknowledged by ana."), expect.stringContaining("Resolved by ana.")],
  ]);
});

test("an opening that comes twice makes one issue and no comment", async () => {
  await sendAt("2026-11-22T03:01:05Z", opened);
  await sendAt("2026-11-22T03:01:15Z", opened);
  expect(provider.issues.map(({ comments }) => comments)).toEqual([[]]);
});

test("what has overtaken the opening waits for its issue", async () => {
  expect(await sendAt("2026-11-22T03:04:01Z", answered)).toEqual({
    kind: "retry",
    reason: "the issue of the incident is not there yet",
    afterSeconds: 119,
  });
  expect(provider.issues).toEqual([]);
});

test("a project that was not told of the opening gets an issue all the same", async () => {
  expect(await sendAt("2026-11-22T03:06:00Z", answered)).toEqual({ kind: "delivered" });
  expect(provider.issues.map(({ description }) => description)).toEqual([
    expect.stringContaining("Acknowledged by ana."),
  ]);
});

test.each(["lost", { status: 502 }] as const)(
  "after %j to an opening the next attempt waits until the search can know of the issue",
  async (reply) => {
    receiver.plan(undefined, reply);
    expect(await sendAt("2026-11-22T03:01:05Z", opened)).toMatchObject({
      kind: "retry",
      afterSeconds: 120,
    });
  },
);

test("a comment whose answer was lost is there once", async () => {
  await sendAt("2026-11-22T03:01:05Z", opened);
  receiver.plan(undefined, undefined, "lost");
  expect(await sendAt("2026-11-22T03:04:01Z", answered)).toMatchObject({ kind: "retry" });
  await sendAt("2026-11-22T03:04:06Z", answered);
  expect(provider.issues[0]?.comments).toHaveLength(1);
});

test.each(["nothing", "[]", '{"issues":[{}]}', '{"issues":"none"}'])(
  "the search result %s makes no issue",
  async (body) => {
    receiver.plan({ status: 200, body });
    expect(await sendAt("2026-11-22T03:01:05Z", opened)).toEqual({
      kind: "retry",
      reason: "answered with something unreadable",
    });
    expect(provider.issues).toEqual([]);
  },
);

test("a project or type that Jira does not know is a refusal", async () => {
  const wrong = JSON.stringify({ ...provider.address(receiver.url), issueType: "Story" });
  const options = { idempotencyKey: "d1", now: Date.parse("2026-11-22T03:01:05Z") };
  expect(await channel.send(opened, wrong, options)).toEqual({
    kind: "refused",
    reason: "answered with HTTP 400",
  });
});

test("words are nodes of text, and a line of nothing is left out", async () => {
  const lines = ["[~accountid:5] *bold*", "", "@ana"];
  await sendAt("2026-11-22T03:01:05Z", openedAs({ lines, links: [] }));
  expect(provider.issues[0]?.description).toBe(
    `${opened.headline}\n[\u200b~accountid:5] *bold*\n@\u200bana`,
  );
});
