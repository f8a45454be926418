import { createHmac, timingSafeEqual } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { foundPolicy, foundService, wantNoRoles } from "../support/api.ts";
import { type Received, type Receiver, startReceiver } from "../support/receiver.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

const SIGNING_KEY = "a key that only the two of us know";
const SECOND = 1 / 60;

let system: TestHost;
let third: Receiver;
let broken: Receiver;
const printed: string[] = [];
beforeAll(async () => {
  system = await startTestHost({
    clock: { startAt: Date.parse("2026-11-22T03:01:00Z") },
    onConsole: (line) => void printed.push(line),
  });
  await wantNoRoles(system.api);
  third = await startReceiver();
  broken = await startReceiver();
  const url = (path: string) => `${third.url}/${path}`;
  for (const channel of [
    { name: "team-slack", kind: "SLACK", url: url("services/T0/B0/secret") },
    { name: "signed", kind: "WEBHOOK", url: url("hook"), signingKey: SIGNING_KEY },
    { name: "terminal", kind: "CONSOLE" },
    { name: "broken", kind: "WEBHOOK", url: broken.url },
  ])
    await system.api.mutate("createChannel", channel, "channel { name }");
});
afterAll(async () => {
  await system.stop();
  await Promise.all([third.stop(), broken.stop()]);
});

beforeEach(() => {
  printed.length = 0;
});
/** What the third party has been sent about one incident. */
const sentAbout = (id: string): readonly Received[] =>
  third.received.filter(({ body }) => body.includes(id));

let founded = 0;
/** Opens an incident whose first step reaches these channels. */
async function page(...channels: string[]): Promise<string> {
  const name = `${channels.join(" and ")} ${++founded}`;
  const targets = channels.map((channel) => ({ channel }));
  const escalationPolicyId = await foundPolicy(system.api, name, [{ targets }]);
  const { serviceId } = await foundService(system.api, { name, escalationPolicyId });
  const { incident } = await system.api.mutate<{ incident: { id: string } }>(
    "declareIncident",
    { serviceId, title: "Accuracy fell below 0.80", severity: "SEV2" },
    "incident { id }",
  );
  await system.host.settled();
  return incident.id;
}

interface Seen {
  readonly status: string;
  readonly version: number;
  readonly deliveries: {
    channel: string;
    status: string;
    attempts: number;
    reason: string | null;
  }[];
  readonly timeline: { nodes: { at: string; kind: string; summary: string }[] };
}
async function look(id: string): Promise<Seen> {
  const document = `query ($id: ID!) { incident(id: $id) {
    status version
    deliveries { channel status attempts reason }
    timeline { nodes { at kind summary } }
  } }`;
  return (await system.api.query<{ incident: Seen }>(document, { id })).incident;
}
const deliveryOver = async (channel: string, id: string) =>
  (await look(id)).deliveries.filter((one) => one.channel === channel);
const settlementsOf = async (channel: string, id: string) =>
  (await look(id)).timeline.nodes.filter(
    ({ kind, summary }) => kind === "DeliverySettled" && summary.includes(channel),
  );

/** As the documentation tells a receiver to check it. */
function isGenuine({ headers, body }: Received, signingKey: string): boolean {
  const timestamp = headers["tocsin-timestamp"];
  const digest = createHmac("sha256", signingKey).update(`${timestamp}.${body}`).digest("hex");
  const expected = Buffer.from(`v1=${digest}`);
  const given = Buffer.from(String(headers["tocsin-signature"]));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

it("a Slack incoming webhook gets the message in Slack's own form", async () => {
  const id = await page("team-slack");

  expect(sentAbout(id).map(({ path, body }) => [path, JSON.parse(body).text])).toEqual([
    [
      "/services/T0/B0/secret",
      "SEV2 · Accuracy fell below 0.80 — Declared by local-admin. Paged team-slack.",
    ],
  ]);
  expect(await deliveryOver("team-slack", id)).toEqual([
    { channel: "team-slack", status: "SENT", attempts: 1, reason: null },
  ]);
});

it("a webhook gets the message with a signature that its key proves and no other key does", async () => {
  const id = await page("signed");
  const [message] = sentAbout(id);
  if (!message) throw new Error("nothing came");

  expect(JSON.parse(message.body)).toMatchObject({
    version: 1,
    deliveryId: message.headers["tocsin-delivery"],
    urgency: "PAGE",
    headline: "SEV2 · Accuracy fell below 0.80",
    incident: { id, status: "TRIGGERED", severity: "SEV2" },
    event: { seq: 1, kind: "IncidentOpened", at: "2026-11-22T03:01:00.000Z" },
  });
  expect(message.headers["tocsin-timestamp"]).toBe("1795316460");
  expect([isGenuine(message, SIGNING_KEY), isGenuine(message, "another key")]).toEqual([
    true,
    false,
  ]);
  expect(await deliveryOver("signed", id)).toEqual([
    { channel: "signed", status: "DELIVERED", attempts: 1, reason: null },
  ]);
});

it("the console of the machine shows the message", async () => {
  const id = await page("terminal");

  expect(printed).toContain("[deliver] ▶ SEV2 · Accuracy fell below 0.80");
  expect(printed).toContain("[deliver]   Paged: terminal. Acknowledge it to stop the escalation.");
  expect(await deliveryOver("terminal", id)).toEqual([
    { channel: "terminal", status: "DELIVERED", attempts: 1, reason: null },
  ]);
});

it("a receiver that asks for 90 seconds of rest gets them, then the message, and the timeline says so", async () => {
  third.plan({ status: 429, headers: { "retry-after": "90" } });
  const openedAt = system.host.now();
  const id = await page("signed");
  await system.minutes(89 * SECOND);
  const before90 = sentAbout(id).length;
  const waiting = await deliveryOver("signed", id);
  await system.minutes(2 * SECOND);

  expect([before90, sentAbout(id).length]).toEqual([1, 2]);
  expect(waiting).toEqual([
    { channel: "signed", status: "PENDING", attempts: 1, reason: "answered with HTTP 429" },
  ]);
  expect(await deliveryOver("signed", id)).toEqual([
    { channel: "signed", status: "DELIVERED", attempts: 2, reason: null },
  ]);
  expect(await settlementsOf("signed", id)).toEqual([
    {
      at: new Date(openedAt + 90_000).toISOString(),
      kind: "DeliverySettled",
      summary: "Delivered to signed.",
    },
  ]);
  expect(sentAbout(id)[1]?.headers["tocsin-delivery"]).toBe(
    sentAbout(id)[0]?.headers["tocsin-delivery"],
  );
});

it("a channel that never answers well is given up after eight attempts, and harms neither the incident nor the other channel", async () => {
  broken.plan(...Array.from({ length: 20 }, () => ({ status: 500 })));
  const id = await page("broken", "signed");
  const atOnce = sentAbout(id).length;
  await system.minutes(12);
  const { status, version } = await look(id);

  expect(broken.received.length).toBe(8);
  expect(await settlementsOf("broken", id)).toMatchObject([
    { summary: "Could not reach broken after 8 attempts: answered with HTTP 500." },
  ]);
  expect(await deliveryOver("broken", id)).toEqual([
    { channel: "broken", status: "FAILED", attempts: 8, reason: "answered with HTTP 500" },
  ]);
  expect(system.host.queueDepth("DeliveryDLQ")).toEqual({ visible: 1, inFlight: 0, delayed: 0 });
  expect({ status, version }).toEqual({ status: "TRIGGERED", version: 1 });
  expect([atOnce, sentAbout(id).length]).toEqual([1, 1]);
  expect(await deliveryOver("signed", id)).toEqual([
    { channel: "signed", status: "DELIVERED", attempts: 1, reason: null },
  ]);
});
