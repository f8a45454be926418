import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { DynamoConfigStore } from "../../../adapters/dynamodb/configStore.ts";
import { DynamoIncidentStore } from "../../../adapters/dynamodb/incidentStore.ts";
import { channelItem, channelPlacement } from "../../../adapters/dynamodb/items/channel.ts";
import { nameItem } from "../../../adapters/dynamodb/items/name.ts";
import { userItem, userPlacement } from "../../../adapters/dynamodb/items/user.ts";
import { emailLock } from "../../../adapters/dynamodb/userLocks.ts";
import { slackProfiles } from "../../../adapters/slack/slackProfiles.ts";
import type { DeliveryRequest } from "../../../app/deliveryPorts.ts";
import { type ServePorts, serveInteractions } from "../../../functions/slack/serveInteractions.ts";
import { accuracyIncident, accuracyOpened, at } from "../../support/accuracyIncident.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { type SlackApp, slackApp } from "../../support/providers/slackApp.ts";
import { clickBody, signed } from "../../support/providers/slackClicks.ts";
import { type Receiver, startReceiver } from "../../support/receiver.ts";

const ana = { id: "usr_ana", name: "Ana", email: "ana@example.org", version: 1, contacts: [] };
const value = JSON.stringify({ incidentId: "inc_01accuracy", channel: "slack-critical" });

let engine: Engine;
let store: DynamoIncidentStore;
let slack: SlackApp;
let receiver: Receiver;
let ports: ServePorts;
let requested: DeliveryRequest[];
let now: number;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  const table = await engine.createTable();
  slack = slackApp();
  receiver = await startReceiver(slack.serve);
  requested = [];
  now = at("2026-11-22T03:04:00Z");
  store = new DynamoIncidentStore(table);
  const config = new DynamoConfigStore(table);
  ports = {
    ...{ store, people: config, directory: config, profiles: slackProfiles() },
    deliveries: { send: async (requests) => void requested.push(...requests) },
    secrets: { get: async () => JSON.stringify(slack.address(receiver.url)) },
    clock: { now: () => now },
    isUnavailable: () => false,
  };
  const channels = [
    { name: "slack-critical", kind: "slackApp", version: 1, secretName: "s" },
    { name: "signed", kind: "webhook", version: 1, secretName: "s" },
  ] as const;
  for (const channel of channels)
    await table.put(channelItem.encode(channel, channelPlacement(channel)));
  await table.put(userItem.encode(ana, userPlacement(ana)));
  await table.put(nameItem.encode({ ownerId: ana.id }, { ...emailLock(ana.email) }));
  await store.commit({ after: accuracyIncident, entries: [accuracyOpened] });
});
afterEach(() => receiver.stop());

const incident = async () => (await store.load("inc_01accuracy")).incident;
const click = (more: object = {}) =>
  clickBody({ action: "acknowledge", value, url: receiver.url, ...more });
const arrive = (
  body: string,
  {
    headers = signed(body, now),
    channel = "slack-critical",
  }: { headers?: object; channel?: string } = {},
) =>
  serveInteractions(ports)({
    ...{ headers, pathParameters: { channel } },
    ...{ body: Buffer.from(body).toString("base64"), isBase64Encoded: true },
  });

test("a click acknowledges as the person with that e-mail address, and the place is told", async () => {
  expect(await arrive(click())).toEqual({ statusCode: 200, body: "" });
  expect(await incident()).toMatchObject({
    status: "INVESTIGATING",
    responder: { actor: "user:usr_ana", name: "Ana", userId: "usr_ana" },
  });
  expect(requested).toEqual([
    {
      ...{ ownerId: "inc_01accuracy", seq: 2, target: "channel:slack-critical" },
      ...{ channel: "slack-critical", targetName: "slack-critical", urgency: "INFORM" },
      requestedAt: now,
    },
  ]);
  expect(slack.whispers).toEqual([]);
});

test("the same click that comes twice is one act", async () => {
  await arrive(click({ action: "escalate" }));
  const once = await incident();
  now += 60_000;
  await arrive(click({ action: "escalate" }));
  expect(await incident()).toEqual(once);
});

test("a click resolves", async () => {
  await arrive(click({ action: "resolve" }));
  expect(await incident()).toMatchObject({ status: "RESOLVED", resolution: { kind: "RESTORED" } });
});

test("who comes too late is told so, alone, and what stands there is brought up to date", async () => {
  await arrive(click());
  requested = [];
  await arrive(click({ trigger: "13345224609.2" }));
  expect(slack.whispers).toEqual([
    "Nothing was changed: the incident is INVESTIGATING, and Ana is on it.",
  ]);
  expect(requested).toMatchObject([{ seq: 2, channel: "slack-critical" }]);
});

test.each([
  [{ team_id: "T0", profile: { email: "eve@example.org" } }, /no user of Tocsin has the e-mail/],
  [{ team_id: "T9", profile: { email: "ana@example.org" } }, /Only members of the app's own/],
  [{ team_id: "T0", is_bot: true, profile: { email: "ana@example.org" } }, /Only members/],
  [{ team_id: "T0", deleted: true, profile: { email: "ana@example.org" } }, /Only members/],
  [{ team_id: "T0", is_stranger: true, profile: { email: "ana@example.org" } }, /Only members/],
  [{ team_id: "T0", profile: {} }, /no confirmed e-mail address/],
  [
    { team_id: "T0", is_email_confirmed: false, profile: { email: "ana@example.org" } },
    /no confirmed e-mail address/,
  ],
])("%j changes nothing and is told why", async (member, reason) => {
  slack.members.set("U0EVE", member);
  expect(await arrive(click({ userId: "U0EVE" }))).toMatchObject({ statusCode: 200 });
  expect(slack.whispers).toEqual([expect.stringMatching(reason)]);
  expect((await incident())?.status).toBe("TRIGGERED");
});

test("without the scope that tells who clicked, nothing is changed and the scope is named", async () => {
  slack.scopes.delete("users:read");
  await arrive(click());
  expect(slack.whispers).toEqual([expect.stringContaining("the app lacks users:read")]);
  expect((await incident())?.status).toBe("TRIGGERED");
});

test("who somebody is Slack is asked once in five minutes", async () => {
  await arrive(click());
  await arrive(click({ trigger: "2" }));
  expect(receiver.received.filter(({ path }) => path.startsWith("/api/users.info"))).toHaveLength(
    1,
  );
});

const forged = (body: string, change: object) => ({ ...signed(body, now), ...change });
test.each([
  ["another secret", (body: string) => signed(body, now, "another secret of that app")],
  ["no signature", (body: string) => forged(body, { "x-slack-signature": undefined })],
  ["no time", (body: string) => forged(body, { "x-slack-request-timestamp": undefined })],
  [
    "another time",
    (body: string) => forged(body, { "x-slack-request-timestamp": `${now / 1_000 + 1}` }),
  ],
  ["six minutes ago", (body: string) => signed(body, now - 360_000)],
  ["a clock that is ahead", (body: string) => signed(body, now + 360_000)],
  ["another body", () => signed("payload=%7B%7D", now)],
])("a request that was signed with %s is refused", async (_, headersOf) => {
  const body = click();
  expect(await arrive(body, { headers: headersOf(body) })).toMatchObject({ statusCode: 401 });
  expect((await incident())?.status).toBe("TRIGGERED");
});

test.each(["nowhere", "signed", ""])("the address of channel %j is no door", async (channel) => {
  expect(await arrive(click(), { channel })).toMatchObject({ statusCode: 401 });
});

test.each([
  "payload=nothing",
  "other=1",
  "payload=%7B%22type%22%3A%22view_submission%22%7D",
  new URLSearchParams({ payload: "[]" }).toString(),
])("what is no click of ours is taken and changes nothing: %s", async (body) => {
  expect(await arrive(body)).toEqual({ statusCode: 200, body: "" });
});

test.each(["{}", "x", '{"incidentId":"inc_1"}'])(
  "a button that says %s is none of ours",
  async (other) => {
    expect(await arrive(click({ value: other }))).toEqual({ statusCode: 200, body: "" });
    expect(receiver.received).toEqual([]);
  },
);

test("a button below an incident that is not there says so", async () => {
  await arrive(click({ value: JSON.stringify({ incidentId: "inc_gone", channel: "x" }) }));
  expect(slack.whispers).toEqual([expect.stringContaining("There is no incident inc_gone.")]);
});

test("a store that cannot answer now is told to Slack as such", async () => {
  const down = Object.assign(new Error("down"), { name: "TimeoutError" });
  ports = {
    ...ports,
    directory: { channels: () => Promise.reject(down) },
    isUnavailable: () => true,
  };
  expect(await arrive(click())).toEqual({ statusCode: 503, body: "try again" });
});
