import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { tocsinAt } from "../support/configDesk.ts";
import { type OnCallHost, startOnCallHost } from "../support/onCallHost.ts";

let system: OnCallHost;
beforeAll(async () => {
  system = await startOnCallHost({ withoutRounds: true });
});
afterAll(() => system.stop());
beforeEach(() => system.resolveAll());

const service = () => system.service([{ targets: [{ userId: system.ids.ada }] }]);
const act = (mutation: string, input: object, selection: string) =>
  system.api.mutate<Record<string, { id: string }>>(mutation, input, selection);
/** The exit code, and what a pipeline's log shows. */
const advise = (...words: string[]) => tocsinAt(system.host, "advise", ...words);
const after = (minutes: number) => new Date(system.host.now() + minutes * 60_000).toISOString();

it("a service that is well, with somebody on call, is deployed, by whatever it is called", async () => {
  const id = await service();
  const { service: found } = await system.api.query<{ service: { name: string } }>(
    `{ service(id: "${id}") { name } }`,
  );
  const go = `GO  ${found.name} at 2026-03-01T10:00:00.000Z\n  nothing known speaks against it`;
  expect(await advise(found.name.toUpperCase())).toEqual([0, go]);
});

it("an incident stops everything but the deployment that ends it", async () => {
  const id = await service();
  const incident = await system.declareOn(id, "SEV1");
  const [code, printed] = await advise(id);
  expect(code).toBe(3);
  expect(printed).toContain(
    "\n  STOP    OPEN_INCIDENT: SEV1 since 2026-03-01 10:00:00 UTC, TRIGGERED: Accuracy dropped",
  );
  expect((await advise(id, "--fixes", incident))[0]).toBe(0);
});

it("a title with more than one line stays one reason, and is no command to the pipeline that reads it", async () => {
  const serviceId = await service();
  const title = "Accuracy\n::error::dropped\u001b[2J";
  await act("declareIncident", { serviceId, title, severity: "SEV1" }, "incident { id }");
  const [, printed] = await advise(serviceId);
  expect(printed.split("\n").slice(1)).toEqual([
    expect.stringContaining("TRIGGERED: Accuracy ::error::dropped [2J (inc_"),
  ]);
});

it("trouble two services upstream calls for caution, also where they depend on each other", async () => {
  const [serving, features, lake] = [await service(), await service(), await service()];
  await act("updateService", { id: serving, dependsOn: [features] }, "service { id }");
  await act("updateService", { id: features, dependsOn: [lake] }, "service { id }");
  await act("updateService", { id: lake, dependsOn: [features] }, "service { id }");
  await system.declareOn(lake, "SEV2");
  const [code, printed] = await advise(serving);
  expect([code, printed]).toEqual([2, expect.stringContaining("CAUTION DEPENDENCY_INCIDENT")]);
});

it("a freeze of all services stops each until it is cancelled, and is asked of a time to come", async () => {
  const id = await service();
  const freeze = {
    name: "Launch",
    reason: "The campaign runs.",
    start: after(60),
    end: after(180),
  };
  const made = await act("createFreeze", freeze, "freeze { id }");
  expect((await advise(id))[0]).toBe(2);
  const [code, printed] = await advise(id, "--at", after(120), "--json");
  expect([code, JSON.parse(printed)]).toMatchObject([
    3,
    { verdict: "STOP", reasons: [{ code: "FREEZE", objectId: made["freeze"]?.id }] },
  ]);
  await act("cancelFreeze", { id: made["freeze"]?.id }, "freeze { id }");
  expect((await advise(id, "--at", after(120)))[0]).toBe(0);
});

it("what is to be done after a SEV1 is remembered until it is done", async () => {
  const id = await service();
  const incidentId = await system.declareOn(id, "SEV1");
  await system.act("resolveIncident", incidentId);
  const item = { title: "Gate versions", kind: "PREVENT", dueOn: "2026-03-20", incidentId };
  const input = { ...item, ownerId: system.ids.ada };
  const { actionItem } = await act("createActionItem", input, "actionItem { id }");
  expect(await advise(id)).toEqual([2, expect.stringContaining("SEVERE_ACTION_ITEM")]);
  await act("completeActionItem", { id: actionItem?.id }, "actionItem { id }");
  expect((await advise(id))[0]).toBe(0);
});

it("a service that is not there, and a time that is past, are errors and no advice", async () => {
  const id = await service();
  expect(await advise("nowhere")).toEqual([1, 'tocsin advise: there is no service "nowhere"']);
  expect(await advise(id, "--at", "2026-02-01T10:00:00Z")).toEqual([
    1,
    expect.stringContaining("between now and 31 days from now"),
  ]);
});
