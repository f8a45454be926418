import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

let system: OnCallHost;
let serviceId: string;
let planId: string;
beforeAll(async () => {
  system = await startOnCallHost();
});
afterAll(() => system.stop());
/** Every day from half an hour from now on. */
beforeEach(async () => {
  await system.resolveAll();
  serviceId = await system.service([{ targets: [{ userId: system.ids.ada }] }]);
  const { drillPlan } = await system.api.mutate<{ drillPlan: { id: string } }>(
    "createDrillPlan",
    {
      ...{ serviceId, name: "Daily", scenarioIds: ["latency", "model-drift"], timeZone: "UTC" },
      ...{ start: inMinutes(30), every: { unit: "DAYS", count: 1 } },
    },
    "drillPlan { id }",
  );
  planId = drillPlan.id;
  await system.host.settled();
  system.newPages();
});

const inMinutes = (count: number) =>
  new Date(system.host.now() + count * 60_000).toISOString().replace(/\.\d+Z/, "Z");

interface Shown {
  readonly drillPlan: {
    nextScenario: { id: string };
    last: { drill: { id: string; scenario: { id: string } } | null; leftOut: string | null };
  };
  readonly service: { readonly record: { nodes: readonly { kind: string; summary: string }[] } };
}
const shown = () =>
  system.api.query<Shown>(`{
    drillPlan(id: "${planId}") { nextScenario { id }
      last { drill { id scenario { id } plan { id } } leftOut } }
    service(id: "${serviceId}") { record { nodes { kind summary } } } }`);

it("a planned drill begins at its time, once, and the next scenario is the next one's", async () => {
  await system.minutes(31);

  expect(system.newPages()).toEqual(["ada: IncidentOpened"]);
  expect(await shown()).toMatchObject({
    drillPlan: {
      nextScenario: { id: "model-drift" },
      last: { drill: { scenario: { id: "latency" }, plan: { id: planId } }, leftOut: null },
    },
    service: { record: { nodes: [{ kind: "DrillBegun" }] } },
  });
});

it("a planned drill is left out while people are busy with a real incident, and that is on record", async () => {
  const id = await system.declareOn(serviceId, "SEV2");
  await system.act("acknowledgeIncident", id);
  system.newPages();
  await system.minutes(31);

  expect(system.newPages()).toEqual([]);
  const { drillPlan, service } = await shown();
  expect(drillPlan.last).toEqual({ drill: null, leftOut: `${id} is open` });
  expect(service.record.nodes).toEqual([
    { kind: "DrillSkipped", summary: `A drill of "Daily" was left out: ${id} is open.` },
  ]);
});

it("a small incident keeps none from beginning, another drill that runs does", async () => {
  await system.declareOn(serviceId, "SEV4");
  const input = { serviceId, scenarioId: "latency", pages: false };
  const { drill } = await system.api.mutate<{ drill: { id: string } }>(
    "startDrill",
    input,
    "drill { id }",
  );
  await system.minutes(31);
  expect((await shown()).drillPlan.last.leftOut).toBe(`the drill ${drill.id} was still running`);
});

it("in a maintenance window none begins", async () => {
  const window = { serviceId, name: "Upgrade", start: inMinutes(1), end: inMinutes(60) };
  await system.api.mutate("createMaintenanceWindow", window, "service { id }");
  await system.minutes(31);

  expect((await shown()).drillPlan.last.leftOut).toBe(
    'it is the time of the maintenance "Upgrade"',
  );
});

it("in a freeze of deployments none begins", async () => {
  const freeze = {
    name: "Sales",
    serviceIds: [serviceId],
    start: inMinutes(1),
    end: inMinutes(60),
  };
  await system.api.mutate("createFreeze", freeze, "freeze { id }");
  await system.minutes(31);

  expect((await shown()).drillPlan.last.leftOut).toBe('it is the time of the freeze "Sales"');
});

it("a plan that is off or deleted begins nothing", async () => {
  await system.api.mutate("updateDrillPlan", { id: planId, enabled: false }, "drillPlan { id }");
  await system.minutes(31);
  expect(system.newPages()).toEqual([]);

  const again = { id: planId, enabled: true, start: inMinutes(10) };
  await system.api.mutate("updateDrillPlan", again, "drillPlan { id }");
  await system.api.mutate("deleteDrillPlan", { id: planId }, "deletedId");
  await system.minutes(11);
  expect(system.newPages()).toEqual([]);
});
