import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";

let system: OnCallHost;
let screen: Receiver;
let isDead = false;
let serviceId: string;
beforeAll(async () => {
  screen = await startReceiver(() => ({ status: isDead ? 400 : 200, body: "" }));
  system = await startOnCallHost();
  const channel = { name: "screen", kind: "WEBHOOK", url: screen.url };
  await system.api.mutate("createChannel", channel, "channel { name }");
  serviceId = await system.service([{ targets: [{ userId: system.ids.ada }] }]);
});
afterAll(async () => {
  await system.stop();
  await screen.stop();
});
beforeEach(async () => {
  isDead = false;
  await system.resolveAll();
});

async function set(rest: object): Promise<void> {
  const every = { everySeconds: 3_600, withinSeconds: 300, serviceId };
  await system.api.mutate("setPageCheck", { ...every, ...rest }, "pageCheck { version }");
  await system.host.settled();
}
interface Shown {
  readonly pageCheck: { lastSentAt: string | null; lastArrivedAt: string | null };
  readonly service: { incidents: { nodes: readonly { title: string; status: string }[] } };
}
const shown = () =>
  system.api.query<Shown>(`{
    pageCheck { lastSentAt lastArrivedAt failingSince }
    service(id: "${serviceId}") { incidents { nodes { title status } } } }`);

it("a synthetic page that arrives is on record, and opens nothing", async () => {
  await set({ channel: "screen" });
  await system.minutes(6);

  expect(JSON.parse(screen.received.at(-1)?.body ?? "{}")).toMatchObject({
    ...{ kind: "DIRECT", urgency: "PAGE", headline: "TEST · A synthetic page of Tocsin" },
  });
  expect((await shown()).pageCheck.lastArrivedAt).not.toBeNull();
  expect((await shown()).service.incidents.nodes).toEqual([]);
});

it("one that stays away opens an incident about Tocsin, and the next that arrives resolves it", async () => {
  await set({ channel: "screen" });
  isDead = true;
  await system.minutes(66);
  const failing = await shown();
  await system.minutes(60);
  const open = (await shown()).service.incidents.nodes;
  isDead = false;
  await system.minutes(60);

  const title = "A synthetic page to screen did not arrive within 300 s";
  expect(failing.pageCheck.lastArrivedAt).toBeNull();
  expect(failing.service.incidents.nodes).toEqual([{ title, status: "TRIGGERED" }]);
  expect(open).toEqual([{ title, status: "TRIGGERED" }]);
  expect((await shown()).service.incidents.nodes).toEqual([{ title, status: "RESOLVED" }]);
});

it("an alarm is resolved where it began, although another service was chosen meanwhile", async () => {
  const other = await system.service([{ targets: [{ userId: system.ids.ada }] }]);
  await set({ channel: "screen" });
  isDead = true;
  await system.minutes(66);
  isDead = false;
  await set({ channel: "screen", serviceId: other });
  await system.minutes(6);

  const [newest] = (await shown()).service.incidents.nodes;
  expect(newest).toMatchObject({ status: "RESOLVED" });
});

it("a person is reached as their rules say, without an incident", async () => {
  await set({ userId: system.ids.ada, urgency: "INFORM" });
  await system.minutes(6);
  const { pageCheck } = await shown();

  expect(system.pager.received.at(-1)).toMatchObject({ path: "/ada" });
  expect(pageCheck.lastArrivedAt).not.toBeNull();
});

it("what cannot be is refused with what would be right", async () => {
  await expect(set({})).rejects.toThrow("Name either a person or a channel.");
  await expect(set({ channel: "nowhere" })).rejects.toThrow("There is no channel nowhere.");
  await expect(set({ channel: "screen", withinSeconds: 3_000 })).rejects.toThrow(
    "It is between 30 and 1800 seconds",
  );
  await expect(set({ channel: "screen", everySeconds: 60 })).rejects.toThrow("600 (10 minutes)");
});

it("one that is switched off sends nothing", async () => {
  await set({ channel: "screen", enabled: false });
  const before = screen.received.length;
  await system.minutes(70);

  expect(screen.received).toHaveLength(before);
});
