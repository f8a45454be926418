import { afterAll, beforeAll, expect, it } from "vitest";
import { fixture } from "../support/fixtures.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: Date.parse("2026-11-20T09:00:00Z") } });
  const { api, team } = system;
  const rules = [
    { name: "no level pages", match: { severities: ["UNSTATED"] }, severity: "SEV1" },
    { name: "freshness", match: { title: "card velocity" }, suppress: true },
  ];
  await api.mutate("setServiceRules", { serviceId: team.serviceId, rules }, "service { version }");
});
afterAll(() => system.stop());

async function outcomesOf(source: string, name: string): Promise<string[]> {
  const path = `/v1/signals/${source}/${system.team.integrationKey}`;
  const answer = await system.post(path, Object(fixture(`${source}/${name}`)));
  await system.host.settled();
  const { results } = (await answer.json()) as { results: { outcome: string }[] };
  return results.map(({ outcome }) => `${answer.status} ${outcome}`);
}

it("an alarm of CloudWatch, which states no level, pages by the service's rule", async () => {
  expect(await outcomesOf("cloudwatch", "endpoint-5xx.firing")).toEqual(["202 opened"]);
  expect(system.pages()).toContain("ada: IncidentOpened");
});

it("a signal that a rule suppresses hears 202, pages nobody, and can be looked up", async () => {
  const earlier = system.pages().length;
  expect(await outcomesOf("datadog", "feature-freshness.firing")).toEqual(["202 suppressed"]);
  expect(system.pages().slice(earlier)).toEqual([]);
  const answer = await system.api.query(
    "query ($id: ID!) { service(id: $id) { suppressedSignals { nodes { title suppressedBy { name } } } } }",
    { id: system.team.serviceId },
  );
  expect(answer).toEqual({
    service: {
      suppressedSignals: {
        nodes: [{ title: "Stale features for card velocity", suppressedBy: { name: "freshness" } }],
      },
    },
  });
});

it("a signal in a maintenance window hears 202 and pages nobody", async () => {
  const input = {
    serviceId: system.team.serviceId,
    name: "migration",
    start: "2026-11-20T08:00:00Z",
    end: "2026-11-20T10:00:00Z",
  };
  await system.api.mutate("createMaintenanceWindow", input, "maintenanceWindow { isOpen }");
  const earlier = system.pages().length;
  expect(await outcomesOf("alertmanager", "accuracy-slo.firing")).toEqual(["202 suppressed"]);
  expect(system.pages().slice(earlier)).toEqual([]);
});
