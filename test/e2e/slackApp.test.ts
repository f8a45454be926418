import { afterAll, beforeAll, expect, it } from "vitest";
import { foundPolicy, foundService } from "../support/api.ts";
import { type SlackApp, slackApp } from "../support/providers/slackApp.ts";
import { buttonIn, type Clicking, clickBody, signed } from "../support/providers/slackClicks.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
let slack: SlackApp;
let receiver: Receiver;
let anaId: string;
beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: Date.parse("2026-11-22T03:01:00Z") } });
  slack = slackApp();
  receiver = await startReceiver(slack.serve);
  const channel = { name: "ml-slack", kind: "SLACK_APP", ...slack.address(receiver.url) };
  await system.api.mutate("createChannel", channel, "channel { name }");
  for (const rule of [
    { severity: "SEV1", channels: ["ml-slack"] },
    { severity: "SEV2", channels: ["ml-slack"], ownConversation: false },
  ])
    await system.api.mutate("setSeverityRule", rule, "severityTable { version }");
  const ana = { name: "Ana", email: "ana@example.org", login: "ana@example.org" };
  anaId = (await system.api.mutate<{ user: { id: string } }>("createUser", ana, "user { id }")).user
    .id;
});
afterAll(async () => {
  await system.stop();
  await receiver.stop();
});

async function declare(severity: string, serviceId = system.team.serviceId): Promise<string> {
  const input = { serviceId, severity, title: "Recall fell below 0.80" };
  const { incident } = await system.api.mutate<{ incident: { id: string } }>(
    "declareIncident",
    input,
    "incident { id }",
  );
  await system.host.settled();
  return incident.id;
}
async function act(mutation: string, input: object): Promise<void> {
  await system.api.mutate(mutation, input, "incident { id }");
  await system.minutes(1);
}

/** A click as Slack sends it, with the headers that prove it unless others are given. */
async function click(action: string, clicking: Partial<Clicking> & { headers?: object } = {}) {
  const value = buttonIn(slack.top().at(-1), "resolve");
  const body = clickBody({ action, value, url: receiver.url, ...clicking });
  const answer = await fetch(`${system.host.baseUrl}/v1/slack/ml-slack/interactions`, {
    method: "POST",
    headers: { ...signed(body, system.host.now()), ...clicking.headers },
    body,
  });
  await system.host.settled();
  return answer.status;
}
async function look(id: string) {
  const document = `query ($id: ID!) { incident(id: $id) { status responder { name user { id } } } }`;
  return (await system.api.query<{ incident: object }>(document, { id })).incident;
}

it("an incident is one message, which shows what becomes of it, with its timeline below", async () => {
  const id = await declare("SEV2");
  await system.minutes(15);
  await act("acknowledgeIncident", { id });
  await act("addIncidentNote", { id, text: "Rolling back to v2.4." });
  await act("resolveIncident", { id, rootCause: "Training data of Tuesday." });

  const [message, ...more] = slack.top();
  expect(more).toEqual([]);
  expect(JSON.stringify(message?.blocks)).toContain("; it lasted 17 min");
  expect(slack.thread(message)).toEqual([
    "Nobody has taken the role of incident commander, technical lead. Asked Ada.",
    "Not acknowledged within 15 minutes. Paged again Ada.",
    "Acknowledged by local-admin.",
    "local-admin: Rolling back to v2.4.",
    "Resolved by local-admin. Cause: Training data of Tuesday.",
  ]);
});

it("its buttons acknowledge and resolve as the person with that e-mail address", async () => {
  const before = slack.top().length;
  const id = await declare("SEV2");
  expect(await click("acknowledge", { trigger: "1" })).toBe(200);
  expect(await look(id)).toEqual({
    ...{ status: "INVESTIGATING", responder: { name: "Ana", user: { id: anaId } } },
  });
  expect(JSON.stringify(slack.top().at(-1)?.blocks)).toContain("🟡 INVESTIGATING, Ana is on it");

  expect(await click("resolve", { trigger: "2" })).toBe(200);
  expect(JSON.stringify(slack.top().at(-1)?.blocks)).toContain("🟢 RESOLVED");
  expect(slack.thread(slack.top().at(-1))).toEqual([
    "Acknowledged by Ana, at Slack.",
    "Resolved by Ana.",
  ]);
  expect(slack.top()).toHaveLength(before + 1);
  expect(slack.whispers).toEqual([]);
});

it("a forged click, an old one and one of a stranger change nothing", async () => {
  const id = await declare("SEV2");
  expect(await click("acknowledge", { headers: { "x-slack-signature": "v0=00" } })).toBe(401);
  const old = signed(
    clickBody({
      action: "acknowledge",
      value: buttonIn(slack.top().at(-1), "resolve"),
      url: receiver.url,
    }),
    system.host.now() - 6 * 60_000,
  );
  expect(await click("acknowledge", { headers: old })).toBe(401);
  slack.members.set("U0EVE", { team_id: "T0", profile: { email: "eve@example.org" } });
  expect(await click("acknowledge", { trigger: "3", userId: "U0EVE" })).toBe(200);
  expect(slack.whispers).toEqual([expect.stringContaining("no user of Tocsin has the e-mail")]);
  expect(await look(id)).toMatchObject({ status: "TRIGGERED" });
});

const own = (id: string) =>
  [...slack.conversations.values()].find(({ topic }) => topic?.endsWith(id));

it("a SEV1 has a conversation of its own, with whoever was paged and all that happens", async () => {
  const steps = [{ targets: [{ userId: anaId }] }];
  const escalationPolicyId = await foundPolicy(system.api, "ana", steps);
  const { serviceId } = await foundService(system.api, { name: "ranker", escalationPolicyId });
  const id = await declare("SEV1", serviceId);
  expect(own(id)).toMatchObject({
    ...{ name: "inc-20261122-ranker-recall-fell-below", members: ["U0ANA0001"] },
    messages: [{ text: expect.stringContaining("SEV1 · Recall fell below 0.80") }],
  });
  expect(slack.thread(slack.top().at(-1))).toEqual([
    `SEV1 · Recall fell below 0.80: <#${own(id)?.id}> is for this incident.`,
  ]);
  await click("resolve", { trigger: "9" });
  expect(
    own(id)
      ?.messages.map(({ text }) => text)
      .slice(1),
  ).toEqual(["Resolved by Ana."]);
  expect(JSON.stringify(slack.top().at(-1)?.blocks)).toContain(`<#${own(id)?.id}>`);
});

it("one that cannot be made keeps nobody from hearing, and the record says why", async () => {
  slack.scopes.delete("channels:manage");
  const id = await declare("SEV1");
  const document = `query ($id: ID!) { incident(id: $id) { deliveries { target status reason } } }`;
  const { incident } = await system.api.query<{ incident: { deliveries: object[] } }>(document, {
    id,
  });
  expect(incident.deliveries).toEqual(
    expect.arrayContaining([
      { target: "ml-slack", status: "DELIVERED", reason: null },
      {
        ...{ target: "its own conversation", status: "FAILED" },
        reason: "Slack says missing_scope: the app lacks channels:manage",
      },
    ]),
  );
  await act("acknowledgeIncident", { id });
  expect(slack.thread(slack.top().at(-1))).toEqual(["Acknowledged by local-admin."]);
});
