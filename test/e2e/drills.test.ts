import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

let system: OnCallHost;
beforeAll(async () => {
  system = await startOnCallHost();
});
afterAll(() => system.stop());
beforeEach(async () => {
  await system.resolveAll();
  system.newPages();
});

const service = (policy: object = {}) =>
  system.service([{ targets: [{ userId: system.ids.ada }] }], policy);

async function start(serviceId: string, rest: object = {}): Promise<string> {
  const input = { serviceId, scenarioId: "latency", ...rest };
  const { drill } = await system.api.mutate<{ drill: { id: string } }>(
    "startDrill",
    input,
    "drill { id }",
  );
  await system.host.settled();
  return drill.id;
}

/** What a monitor says through an integration of its own. */
async function alarm(serviceId: string, key: string, status = "firing"): Promise<string> {
  const { integrationKey } = await system.api.mutate<{ integrationKey: string }>(
    "createIntegrationKey",
    { serviceId, name: `Monitor ${key} ${status}` },
    "integrationKey",
  );
  const answer = await system.post(`/v1/signals/generic/${integrationKey}`, {
    ...{ key, status, title: "Latency", severity: "SEV2" },
  });
  await system.host.settled();
  const { results } = (await answer.json()) as { results: { outcome: string }[] };
  return results[0]?.outcome ?? "";
}

const heads = () => system.pager.received.map(({ body }) => JSON.parse(body).headline as string);

it("a drill is played, answered, mitigated and scored, and leaves no trace in the measures", async () => {
  const serviceId = await service();
  const id = await start(serviceId);
  expect(system.newPages()).toEqual(["ada: IncidentOpened"]);
  expect(heads().at(-1)).toBe("DRILL · SEV2 · p99 latency is 2.4 s, its objective is 300 ms");

  await system.minutes(4);
  await system.act("acknowledgeIncident", id);
  await system.act("advanceIncident", id, { status: "MONITORING" });
  await system.minutes(3);
  await system.act("resolveIncident", id);

  const { drill } = await system.api.query<{ drill: unknown }>(`{ drill(id: "${id}") {
    ending scenario { id } score { met summary targets { target state } } report } }`);
  expect(drill).toMatchObject({
    ending: "RESOLVED",
    scenario: { id: "latency" },
    score: {
      met: 3,
      summary: "3 of 4 targets were met. Missed: Steps of the playbook done.",
    },
    report: expect.stringContaining("| Mitigated | within 20 min | after 4 min | met |"),
  });
  expect(await system.kinds(id)).toEqual([
    "IncidentOpened",
    "DrillSignalPlayed",
    "IncidentAcknowledged",
    "IncidentAdvanced",
    "DrillSignalPlayed",
    "IncidentResolved",
  ]);
  expect(await measuresOf(serviceId)).toEqual([]);
});

async function measuresOf(serviceId: string): Promise<readonly string[]> {
  const { metrics } = await system.api.query<{ metrics: { incidentCount: number }[] }>(`{
    metrics(filter: { serviceId: "${serviceId}" }, from: "2026-01-01T00:00:00Z",
      to: "2026-12-31T00:00:00Z") { incidentCount } }`);
  const authorization = `Bearer ${system.host.token}`;
  const page = await fetch(`${system.host.baseUrl}/metrics`, { headers: { authorization } });
  const lines = (await page.text())
    .split("\n")
    .filter((line) => line.includes(serviceId) && !line.endsWith(" 0"));
  return [...metrics.filter((one) => one.incidentCount > 0).map(String), ...lines];
}

it("a real alarm is never taken for a part of the drill, and pages although the drill has just paged", async () => {
  const serviceId = await service();
  await system.api.mutate(
    "updateService",
    { id: serviceId, grouping: { windowSeconds: 600 } },
    "service { id }",
  );
  const id = await start(serviceId);

  expect(await alarm(serviceId, "p99")).toBe("opened");
  expect(system.newPages()).toEqual(["ada: IncidentOpened", "ada: IncidentOpened"]);
  expect(await system.kinds(id)).toEqual(["IncidentOpened"]);
  expect(await alarm(serviceId, "p99", "resolved")).toBe("resolved");
  expect(await system.kinds(id)).toEqual(["IncidentOpened"]);
});

it("a drill begins although a real incident is open, and pages for itself", async () => {
  const serviceId = await service();
  await alarm(serviceId, "p99");
  await start(serviceId);

  expect(system.newPages()).toEqual(["ada: IncidentOpened", "ada: IncidentOpened"]);
});

it("one drill runs on a service at a time, and the same request twice is one drill", async () => {
  const serviceId = await service();
  const id = await start(serviceId, { idempotencyKey: "monday" });

  expect(await start(serviceId, { idempotencyKey: "monday" })).toBe(id);
  await expect(start(serviceId)).rejects.toThrow(`The drill ${id} is running on this service`);
  await system.api.mutate("stopDrill", { id }, "drill { id }");
  expect(await start(serviceId)).not.toBe(id);
});

it("two people who begin a drill at the same moment begin one", async () => {
  const serviceId = await service();
  const both = await Promise.allSettled([start(serviceId), start(serviceId)]);

  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

it("a drill that nobody answers ends by itself, and nobody is paged for it any more", async () => {
  const serviceId = await service({ repeat: 5 });
  const id = await start(serviceId);
  await system.minutes(91);
  system.newPages();
  await system.minutes(120);

  expect(system.newPages()).toEqual([]);
  expect((await system.kinds(id)).at(-1)).toBe("IncidentResolved");
  const { drills } = await system.api.query<{ drills: { nodes: readonly object[] } }>(
    `{ drills(serviceId: "${serviceId}") { nodes { id ending score { share } } } }`,
  );
  expect(drills.nodes).toEqual([{ id, ending: "TIME_OVER", score: { share: 0 } }]);
});

it("a drill that is not to page reaches nobody, whatever happens in it", async () => {
  const id = await start(await service(), { pages: false });
  await system.minutes(20);
  await system.act("resolveIncident", id);

  expect(system.newPages()).toEqual([]);
});
