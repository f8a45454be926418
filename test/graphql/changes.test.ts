import { beforeEach, expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();
let warehouse: string;
let features: string;
let ranker: string;

beforeEach(async () => {
  const service = (name: string, dependsOn: string[]) =>
    client.made("createService", { name, dependsOn }, "service");
  warehouse = await service("warehouse", []);
  features = await service("features", [warehouse]);
  ranker = await service("ranker", [features]);
  const circle = { id: warehouse, dependsOn: [ranker] };
  await client.mutate("updateService", circle, "service { id }");
});

const change = (serviceId: string, summary: string, at: string, rest: object = {}) =>
  client.mutate(
    "recordServiceChange",
    { serviceId, summary, at: `2026-03-01T${at}:00Z`, ...rest },
    "change { id kind summary details { name value } }",
  );
const declare = (rest: object = {}) =>
  client.made(
    "declareIncident",
    { serviceId: ranker, title: "Accuracy dropped", severity: "SEV3", ...rest },
    "incident",
  );

it("an incident lists what was changed before it, also in what its service depends on in turn", async () => {
  await change(warehouse, "Schema of payments migrated", "09:10");
  await change(ranker, "Deployed v2.5", "09:30");
  await change(ranker, "Deployed v2.4", "07:30");
  const id = await declare();
  const { data } = await client.ask(
    `{ incident(id: "${id}") { suspects { change { kind summary service { name } } distance } } }`,
  );
  expect(data.incident.suspects).toEqual([
    {
      change: { kind: "DEPLOYMENT", summary: "Deployed v2.5", service: { name: "ranker" } },
      distance: 0,
    },
    {
      change: {
        ...{ kind: "DATA", summary: "Schema of payments migrated" },
        service: { name: "warehouse" },
      },
      distance: 2,
    },
  ]);
});

it("a wider window finds older suspects", async () => {
  await change(ranker, "Deployed v2.4", "07:30");
  const id = await declare();
  const { data } = await client.ask(
    `{ incident(id: "${id}") { suspects(windowSeconds: 10800) { secondsBefore } } }`,
  );
  expect(data.incident.suspects).toEqual([{ secondsBefore: 9_000 }]);
});

it("an incident lists similar ones with what was their cause", async () => {
  const before = await declare({ category: "DRIFT" });
  const rootCause = "Upstream sent metres for feet.";
  await client.mutate("resolveIncident", { id: before, rootCause }, "incident { id }");
  const id = await declare({ category: "DRIFT" });
  const { data } = await client.ask(
    `{ incident(id: "${id}") { similarIncidents { incident { id } sameCategory rootCause } } }`,
  );
  expect(data.incident.similarIncidents).toEqual([
    { incident: { id: before }, sameCategory: true, rootCause },
  ]);
});

it("a change says what it is, and stands on the service's record once", async () => {
  const details = [{ name: "version", value: "2.5" }];
  const rest = { details, idempotencyKey: "deploy-2.5" };
  const first = await change(ranker, "Deployed v2.5", "09:30", rest);
  const again = await change(ranker, "Deployed v2.5", "09:30", rest);
  const { data } = await client.ask(`{ service(id: "${ranker}") { changes(
    from: "2026-03-01T00:00:00Z", to: "2026-03-02T00:00:00Z") { summary } } }`);

  expect(first["change"]).toMatchObject({ kind: "DEPLOYMENT", details });
  expect(again["change"]).toEqual(first["change"]);
  expect(data.service.changes).toEqual([{ summary: "Deployed v2.5" }]);
});

it("a change that is still ahead is refused", async () => {
  const { userErrors } = await change(ranker, "Deployed v3", "10:01");
  const message = "It is a time of the last 30 days.";
  expect(userErrors).toEqual([{ code: "INVALID", message, path: ["input", "at"] }]);
});

it("a change of a service that is not there is refused", async () => {
  const { userErrors } = await change("nobody", "Deployed v3", "09:00");
  expect(userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});
