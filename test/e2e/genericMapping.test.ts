import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
let path: string;
beforeAll(async () => {
  system = await startTestHost();
  const { serviceId } = system.team;
  const made = await system.api.mutate<{ integrationKey: string; integration: { id: string } }>(
    "createIntegrationKey",
    { serviceId, name: "old monitor" },
    "integrationKey integration { id }",
  );
  path = `/v1/signals/generic/${made.integrationKey}`;
  const mapping = {
    each: "checks",
    key: "{$.host}/{name}",
    title: "{name} on {$.host}",
    status: "{colour}",
    statuses: { firing: ["*"], resolved: ["green"] },
    severity: "SEV1",
  };
  await system.api.mutate(
    "setIntegrationMapping",
    { serviceId, id: made.integration.id, mapping },
    "integration { version }",
  );
});
afterAll(() => system.stop());

const outcomes = async (...checks: object[]): Promise<string[]> => {
  const answer = await system.post(path, { host: "gpu-7", checks });
  const { results } = (await answer.json()) as { results: { outcome: string }[] };
  return results.map(({ outcome }) => outcome);
};

it("JSON of an old monitor's own shape opens and resolves an incident for each of its checks", async () => {
  const opened = await outcomes(
    { name: "memory", colour: "red" },
    { name: "disk", colour: "yellow" },
  );
  const resolved = await outcomes(
    { name: "memory", colour: "green" },
    { name: "disk", colour: "red" },
  );
  await system.host.settled();
  expect([opened, resolved]).toEqual([
    ["opened", "opened"],
    ["resolved", "added"],
  ]);
  expect(system.pages()).toContain("ada: IncidentOpened");
});
