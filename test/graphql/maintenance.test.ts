import { beforeEach, expect, it } from "vitest";
import { DynamoSuppressionLog } from "../../adapters/dynamodb/suppressionLog.ts";
import { receiveSignals } from "../../app/receiveSignals.ts";
import type { Signal } from "../../domain/signal.ts";
import { clientPerTest } from "../support/freshClient.ts";
import { accuracyAlert } from "../support/incidents.ts";

const client = clientPerTest();
let serviceId: string;

beforeEach(async () => {
  const { service } = await client.mutate("createService", { name: "fraud" }, "service { id }");
  serviceId = (service as { id: string }).id;
});

const WINDOW =
  "id name start end labels { name value } recurrence { timeZone windows { kind startTime startDay durationSeconds } } isOpen";
const PAYLOAD = `maintenanceWindow { ${WINDOW} } service { version }`;
const migration = { name: "migration", start: "2026-03-01T10:30:00Z", end: "2026-03-01T12:00:00Z" };
const plan = (rest: object = {}) =>
  client.mutate("createMaintenanceWindow", { serviceId, ...migration, ...rest }, PAYLOAD);
const planned = async (rest: object = {}) =>
  ((await plan(rest))["maintenanceWindow"] as { id: string }).id;
const windows = async () => {
  const query = `{ service(id: "${serviceId}") { maintenanceWindows { name isOpen } } }`;
  return (await client.ask(query)).data.service.maintenanceWindows;
};
async function outcomeAt(time: string, signal: Partial<Signal> = {}) {
  client.ports.moveTo(time);
  const received = await receiveSignals(
    { ...client.ports, suppressions: new DynamoSuppressionLog(client.table) },
    { serviceId, signals: [{ ...accuracyAlert, ...signal }] },
  );
  if (received.kind !== "received") throw new Error(received.kind);
  return received.receptions.map(({ outcome, reason }) => [outcome, reason]);
}

it("a window is planned ahead, and keeps its signals from opening anything while it is open", async () => {
  await plan();
  expect(await outcomeAt("10:45")).toEqual([
    ["suppressed", 'in the maintenance window "migration"'],
  ]);
  expect(await outcomeAt("12:00")).toEqual([["opened", undefined]]);
});

it("what it kept from opening is listed with the window's name", async () => {
  await plan();
  await outcomeAt("10:45");
  const { data } = await client.ask(
    `{ service(id: "${serviceId}") { suppressedSignals { nodes { dedupKey suppressedBy { kind name } } } } }`,
  );
  expect(data.service.suppressedSignals.nodes).toEqual([
    { dedupKey: "c0ffee", suppressedBy: { kind: "MAINTENANCE", name: "migration" } },
  ]);
});

it("an incident that was open before is resolved by its monitor during the window", async () => {
  await plan();
  await outcomeAt("10:10");
  expect(await outcomeAt("10:45", { state: "RESOLVED" })).toEqual([["resolved", undefined]]);
});

it("a window comes back as it was planned", async () => {
  const recurrence = {
    timeZone: "Europe/London",
    windows: [
      { kind: "WEEKLY", startTime: "02:00", startDay: 7, durationSeconds: 7_200 },
      { kind: "DAILY", startTime: "23:00", startDay: null, durationSeconds: 600 },
    ],
  };
  const labels = [{ name: "stage", value: "canary-*" }];
  expect(await plan({ end: null, recurrence, labels })).toEqual({
    maintenanceWindow: {
      id: expect.stringMatching(/^win_/),
      ...{ name: "migration", start: "2026-03-01T10:30:00.000Z", end: null, labels, recurrence },
      isOpen: false,
    },
    service: { version: 2 },
    userErrors: [],
  });
});

it("windows are listed by their start until they are over", async () => {
  await plan();
  await plan({ name: "earlier", start: "2026-03-01T09:00:00Z", end: "2026-03-01T11:00:00Z" });
  expect(await windows()).toEqual([
    { name: "earlier", isOpen: true },
    { name: "migration", isOpen: false },
  ]);
  client.ports.moveTo("11:00");
  expect(await windows()).toEqual([{ name: "migration", isOpen: true }]);
});

it("an update changes what it names, and null clears", async () => {
  const id = await planned({ labels: [{ name: "stage", value: "canary" }] });
  const input = { serviceId, id, labels: null, end: "2026-03-01T13:00:00Z", expectedVersion: 2 };
  expect(await client.mutate("updateMaintenanceWindow", input, PAYLOAD)).toMatchObject({
    maintenanceWindow: { name: "migration", labels: [], end: "2026-03-01T13:00:00.000Z" },
    service: { version: 3 },
  });
});

it("a window that is cancelled while it is open lets signals through again", async () => {
  const id = await planned();
  client.ports.moveTo("10:45");
  expect(await client.mutate("cancelMaintenanceWindow", { serviceId, id }, PAYLOAD)).toEqual({
    maintenanceWindow: null,
    service: { version: 3 },
    userErrors: [],
  });
  expect(await outcomeAt("10:46")).toEqual([["opened", undefined]]);
});

it("rules and windows are kept when the service is changed otherwise", async () => {
  await plan();
  await client.mutate("updateService", { id: serviceId, name: "scoring" }, "service { id }");
  const rules = [{ name: "x", stop: true }];
  await client.mutate("setServiceRules", { serviceId, rules }, "service { id }");
  expect(await windows()).toHaveLength(1);
});

it("a request that is repeated with its key plans one window", async () => {
  const first = await plan({ idempotencyKey: "k" });
  expect(await plan({ idempotencyKey: "k" })).toEqual(first);
  expect(await windows()).toHaveLength(1);
});

it.each([
  [{ end: "2026-03-01T10:00:00Z" }, "INVALID input.end"],
  [{ serviceId: "nowhere" }, "NOT_FOUND input.serviceId"],
  [{ expectedVersion: 9 }, "VERSION_CONFLICT input.expectedVersion"],
  [{ labels: [{ name: "x", value: "" }] }, "INVALID input.labels.0.value"],
])("a plan with %j is refused", async (rest, failure) => {
  const { userErrors } = await plan(rest);
  expect(userErrors.map(({ code, path }) => `${code} ${path?.join(".")}`)).toEqual([failure]);
});

it("a window that is over can be changed no more", async () => {
  const id = await planned();
  client.ports.moveTo("12:00");
  const { userErrors } = await client.mutate(
    "updateMaintenanceWindow",
    { serviceId, id, end: "2026-03-01T13:00:00Z" },
    PAYLOAD,
  );
  expect(userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["input", "id"] }]);
});

it("a service has room for 50 windows that are not over", async () => {
  for (let index = 0; index < 50; index++) await planned({ name: `window ${index}` });
  expect((await plan()).userErrors).toMatchObject([{ code: "INVALID", path: ["input"] }]);
});

it("who planned what stands in the audit log of the service", async () => {
  const id = await planned();
  const { data } = await client.ask(
    `{ auditLog(subject: "${serviceId}", first: 1) { nodes { action subject actor } } }`,
  );
  expect(data.auditLog.nodes).toEqual([
    { action: "createMaintenanceWindow", subject: id, actor: expect.stringMatching(/^user:/) },
  ]);
});
