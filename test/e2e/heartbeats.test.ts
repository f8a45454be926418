import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
let url: string;
beforeAll(async () => {
  system = await startTestHost();
  const input = {
    serviceId: system.team.serviceId,
    name: "retraining",
    everySeconds: 3_600,
    graceSeconds: 300,
    severity: "SEV1",
  };
  ({ url } = await system.api.mutate<{ url: string }>("createHeartbeat", input, "url"));
});
afterAll(() => system.stop());

const seconds = (count: number) => system.host.advance(count * 1_000);
async function ping(method = "GET", query = ""): Promise<string> {
  const answer = await fetch(`${url}${query}`, { method });
  await system.host.settled();
  return `${answer.status} ${await answer.text()}`;
}
interface Shown {
  readonly service: {
    readonly heartbeats: readonly { readonly state: string; readonly nextDueAt: string | null }[];
    readonly incidents: { readonly nodes: readonly { readonly id: string; status: string }[] };
  };
}
async function shown() {
  const { service } = await system.api.query<Shown>(
    "query ($id: ID!) { service(id: $id) { heartbeats { state nextDueAt } incidents { nodes { id status } } } }",
    { id: system.team.serviceId },
  );
  const { state, nextDueAt } = service.heartbeats[0] ?? { state: "none", nextDueAt: null };
  return { state, nextDueAt, incidents: service.incidents.nodes.map(({ status }) => status) };
}

it("before its first ping a heartbeat alarms nobody, however long that takes", async () => {
  await system.minutes(70);
  expect(await shown()).toEqual({ state: "NEVER_PINGED", nextDueAt: null, incidents: [] });
});

it("its pings hear 200 by any of three methods, and each moves what is due", async () => {
  expect(await ping("GET")).toBe("200 ");
  await system.minutes(30);
  expect(await ping("HEAD")).toBe("200 ");
  expect(await ping("POST")).toBe("200 ");
  expect(await shown()).toEqual({
    state: "ALIVE",
    nextDueAt: "2026-03-01T12:45:00.000Z",
    incidents: [],
  });
});

it("it is never missed early, also when looks at it come and go", async () => {
  await seconds(65 * 60 - 1);
  expect(await shown()).toMatchObject({ state: "ALIVE", incidents: [] });
});

it("when it stays away, an incident opens and somebody is paged within two seconds", async () => {
  await seconds(3);
  expect(await shown()).toEqual({ state: "MISSING", nextDueAt: null, incidents: ["TRIGGERED"] });
  expect(system.pages()).toContain("ada: IncidentOpened");
});

it("it opens one incident only, however long it stays away", async () => {
  await system.minutes(30);
  expect((await shown()).incidents).toHaveLength(1);
});

it("its next ping resolves the incident, and is noted on the timeline", async () => {
  expect(await ping()).toBe("200 ");
  expect(await shown()).toMatchObject({ state: "ALIVE", incidents: ["RESOLVED"] });
  const { incidents } = await system.api.query<{
    incidents: { nodes: { timeline: { nodes: { summary: string }[] } }[] };
  }>("{ incidents(first: 1) { nodes { timeline { nodes { summary } } } } }");
  const [first, ...rest] = incidents.nodes[0]?.timeline.nodes ?? [];
  expect(first?.summary).toBe("Opened by heartbeat, SEV1: retraining has not pinged. Paged Ada.");
  expect(rest.map(({ summary }) => summary)).toContain("Resolved by heartbeat.");
});

it("a ping that says that it failed pages at once", async () => {
  await system.minutes(10);
  const before = system.pages().length;
  expect(await ping("POST", "?status=fail")).toBe("200 ");
  expect(system.pages().slice(before)).toContain("ada: IncidentOpened");
  expect(await shown()).toMatchObject({ state: "FAILING", incidents: ["TRIGGERED", "RESOLVED"] });
  await system.minutes(1);
  await ping();
});

it("paused, it stays away unnoticed", async () => {
  const { service } = await system.api.query<{ service: { heartbeats: { id: string }[] } }>(
    "query ($id: ID!) { service(id: $id) { heartbeats { id } } }",
    { id: system.team.serviceId },
  );
  const id = service.heartbeats[0]?.id;
  await system.api.mutate("updateHeartbeat", { id, enabled: false }, "heartbeat { state }");
  await system.minutes(70);
  expect(await shown()).toEqual({
    state: "PAUSED",
    nextDueAt: null,
    incidents: ["RESOLVED", "RESOLVED"],
  });
});

it("a URL that is none hears 404", async () => {
  const answer = await fetch(url.replace(/.$/, (last) => (last === "0" ? "1" : "0")));
  expect(answer.status).toBe(404);
});
