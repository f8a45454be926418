import { afterAll, beforeAll, expect, it } from "vitest";
import { foundPolicy, foundService, wantNoRoles } from "../support/api.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
let receiver: Receiver;
beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: Date.parse("2026-11-22T03:01:00Z") } });
  await wantNoRoles(system.api);
  receiver = await startReceiver();
  await system.api.mutate(
    "createChannel",
    { name: "hook", kind: "WEBHOOK", url: receiver.url },
    "channel { name }",
  );
});
afterAll(async () => {
  await system.stop();
  await receiver.stop();
});

interface Seen {
  readonly id: string;
  readonly status: string;
  readonly attempts: number;
}
async function look(id: string) {
  const document = `query ($id: ID!) { incident(id: $id) {
    deliveries { id status attempts } timeline { nodes { summary } } } }`;
  const { incident } = await system.api.query<{
    incident: { deliveries: Seen[]; timeline: { nodes: { summary: string }[] } };
  }>(document, { id });
  const summaries = incident.timeline.nodes.map(({ summary }) => summary);
  return {
    deliveries: incident.deliveries.filter(({ id: name }) => name.endsWith(":hook")),
    summaries: summaries.slice(1).filter((summary) => summary.includes("hook")),
  };
}

let founded = 0;
/** Opens an incident that pages the hook; what has come of it. */
async function page(): Promise<{ id: string; deliveryId: string }> {
  const name = `team ${++founded}`;
  const steps = [{ targets: [{ channel: "hook" }] }];
  const escalationPolicyId = await foundPolicy(system.api, name, steps);
  const { serviceId } = await foundService(system.api, { name, escalationPolicyId });
  const { incident } = await system.api.mutate<{ incident: { id: string } }>(
    "declareIncident",
    { serviceId, title: "Accuracy fell below 0.80", severity: "SEV2" },
    "incident { id }",
  );
  await system.host.settled();
  const deliveryId = `${incident.id}:1:channel:hook:hook`;
  return { id: incident.id, deliveryId };
}
async function ask(name: string, input: object): Promise<Seen> {
  const { delivery } = await system.api.mutate<{ delivery: Seen }>(
    name,
    input,
    "delivery { id status attempts }",
  );
  await system.host.settled();
  return delivery;
}
const sentAbout = (id: string) => receiver.received.filter(({ body }) => body.includes(id));
const namesSent = (id: string) =>
  sentAbout(id).map(({ headers }) => decodeURIComponent(String(headers["tocsin-delivery"])));

it("a message that was given up is tried again when somebody asks, as the same delivery", async () => {
  receiver.plan({ status: 404 });
  const { id, deliveryId } = await page();
  const asked = await ask("retryDelivery", { id: deliveryId, note: "The path was wrong." });

  expect(asked).toEqual({ id: deliveryId, status: "PENDING", attempts: 0 });
  expect(namesSent(id)).toEqual([deliveryId, deliveryId]);
  expect(await look(id)).toEqual({
    deliveries: [{ id: deliveryId, status: "DELIVERED", attempts: 1 }],
    summaries: [
      "Could not reach hook after 1 attempt: answered with HTTP 404.",
      "local-admin had the message to hook tried again. The path was wrong.",
      "Delivered to hook.",
    ],
  });
});

it("a message that waits for hours is tried at once when somebody asks, and not again at its time", async () => {
  receiver.plan({ status: 429, headers: { "retry-after": "7200" } });
  const { id, deliveryId } = await page();
  await ask("retryDelivery", { id: deliveryId });
  const sent = sentAbout(id).length;
  await system.api.mutate("acknowledgeIncident", { id }, "incident { id }");
  await system.minutes(59);
  await system.api.mutate("resolveIncident", { id }, "incident { id }");
  await system.minutes(62);

  expect([sent, sentAbout(id).length]).toEqual([2, 2]);
});

it("a retry that fails in its turn is tried on, and ends on the timeline", async () => {
  receiver.plan({ status: 404 }, { status: 503 }, { status: 410 });
  const { id, deliveryId } = await page();
  await ask("retryDelivery", { id: deliveryId });
  await system.minutes(1);

  expect((await look(id)).summaries).toEqual([
    "Could not reach hook after 1 attempt: answered with HTTP 404.",
    "local-admin had the message to hook tried again.",
    "Could not reach hook after 2 attempts: answered with HTTP 410.",
  ]);
});

it("somebody who got nothing is sent the message once more, as another delivery", async () => {
  const { id, deliveryId } = await page();
  const again = await ask("resendDelivery", { id: deliveryId, idempotencyKey: "click-1" });
  const repeated = await ask("resendDelivery", { id: deliveryId, idempotencyKey: "click-1" });
  const [first, second] = sentAbout(id).map(({ body }) => JSON.parse(body));

  expect(again).toEqual({ id: `${id}:2:channel:hook:hook`, status: "PENDING", attempts: 0 });
  expect(repeated.id).toBe(again.id);
  expect(namesSent(id)).toEqual([deliveryId, again.id]);
  expect(second).toEqual({ ...first, deliveryId: second.deliveryId });
  expect(await look(id)).toEqual({
    deliveries: [
      { id: deliveryId, status: "DELIVERED", attempts: 1 },
      { id: again.id, status: "DELIVERED", attempts: 1 },
    ],
    summaries: [
      "Delivered to hook.",
      "local-admin had the message to hook sent once more.",
      "Delivered to hook.",
    ],
  });
});

it("two clicks on send again, without a key, are one", async () => {
  const { id, deliveryId } = await page();
  const clicks = await Promise.all([
    ask("resendDelivery", { id: deliveryId }),
    ask("resendDelivery", { id: deliveryId }),
  ]);

  expect(new Set(clicks.map((one) => one.id)).size).toBe(1);
  expect(sentAbout(id)).toHaveLength(2);
});

it("a page that somebody has answered is neither tried nor sent again", async () => {
  const { id, deliveryId } = await page();
  await system.api.mutate("acknowledgeIncident", { id }, "incident { id }");

  for (const name of ["retryDelivery", "resendDelivery"])
    await expect(ask(name, { id: deliveryId })).rejects.toThrow(
      `${name}: The incident is INVESTIGATING: nobody has to hear this any more.`,
    );
  expect(sentAbout(id)).toHaveLength(1);
});

it.each(["nonsense", "inc_0:1:channel:hook:hook", "usr_1:0:direct:msg_1:hook"])(
  "the id %s is refused",
  async (id) => {
    await expect(ask("retryDelivery", { id })).rejects.toThrow("retryDelivery: ");
  },
);
