import { expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();

const mapping = {
  each: "$.alerts",
  key: "{id}",
  title: "{name} of {$.sender}",
  status: "{state}",
  statuses: { firing: ["*"], resolved: ["ok"], ignored: ["debug"] },
  severity: "{level}",
  severities: [{ word: "loud", severity: "P0" }],
  startedAt: "{since}",
  url: "{$.page}",
  labels: [{ name: "sender", value: "{$.sender}" }],
  labelsAt: "tags",
};

async function integration(): Promise<{ serviceId: string; id: string }> {
  const { service } = await client.mutate("createService", { name: "fraud" }, "service { id }");
  const { id: serviceId } = service as { id: string };
  const made = await client.mutate(
    "createIntegrationKey",
    { serviceId, name: "old" },
    "integration { id }",
  );
  return { serviceId, ...(made["integration"] as { id: string }) };
}

it("a mapping comes back as it was set, and is null where there is none", async () => {
  const which = await integration();
  const fields = `each key title status statuses { firing acknowledged resolved ignored } severity
    severities { word severity } description startedAt url labels { name value } labelsAt`;
  const selection = `integration { version mapping { ${fields} } }`;
  const set = await client.mutate("setIntegrationMapping", { ...which, mapping }, selection);
  const cleared = await client.mutate(
    "setIntegrationMapping",
    { ...which, mapping: null },
    selection,
  );
  expect(set).toMatchObject({
    integration: {
      version: 2,
      mapping: {
        ...mapping,
        statuses: { ...mapping.statuses, acknowledged: [] },
        severities: [{ word: "loud", severity: "SEV1" }],
        description: null,
      },
    },
  });
  expect(cleared).toMatchObject({ integration: { version: 3, mapping: null } });
});

it("a mapping that is wrong is refused with the path to what is wrong", async () => {
  const wrong = { ...mapping, title: "$.name" };
  const { userErrors } = await client.mutate(
    "setIntegrationMapping",
    { ...(await integration()), mapping: wrong },
    "integration { version }",
  );
  expect(userErrors).toMatchObject([
    {
      code: "INVALID",
      message: "A path stands in braces: {$.name}.",
      path: ["input", "mapping", "title"],
    },
  ]);
});

const attempt = (tried: object, body: string) =>
  client.ask(
    `query ($mapping: SignalMappingInput!, $body: String!) {
      tryIntegrationMapping(mapping: $mapping, body: $body) { ignored errors signals {
        state dedupKey title description severity startedAt url labels { name value } } } }`,
    { mapping: tried, body },
  );

it("a mapping on trial shows the signals that a body comes to, and what it leaves out", async () => {
  const body = {
    ...{ sender: "Old Faithful", page: "https://old.example/7" },
    alerts: [
      { id: 7, name: "Recall", state: "RED", level: "loud", since: 1767225600, tags: { eu: true } },
      { id: 8, name: "Latency", state: "OK" },
      { id: 9, name: "Noise", state: "debug" },
      { id: 10 },
    ],
  };
  const { data } = await attempt(mapping, JSON.stringify(body));
  const sender = { name: "sender", value: "Old Faithful" };
  const common = { description: null, url: "https://old.example/7" };
  expect(data.tryIntegrationMapping).toEqual({
    signals: [
      {
        ...{ ...common, state: "FIRING", dedupKey: "generic/7", title: "Recall of Old Faithful" },
        ...{ severity: "SEV1", startedAt: "2026-01-01T00:00:00.000Z" },
        labels: [{ name: "eu", value: "true" }, sender],
      },
      {
        ...{ ...common, state: "RESOLVED", dedupKey: "generic/8" },
        ...{ title: "Latency of Old Faithful", severity: null, startedAt: null, labels: [sender] },
      },
    ],
    ignored: [
      "the status is one that is deliberately nothing",
      "alerts.3.name: missing or empty; alerts.3.state: missing or empty",
    ],
    errors: [],
  });
});

it.each([
  ["{", "body: not JSON"],
  ["{}", "alerts: expected a list"],
])("the body %s on trial shows what its sender would hear", async (body, error) => {
  const { data } = await attempt(mapping, body);
  expect(data.tryIntegrationMapping).toEqual({ signals: [], ignored: [], errors: [error] });
});

it("a mapping on trial that is wrong is refused with the place", async () => {
  const { errors } = await attempt({ ...mapping, each: "{alerts}" }, "{}");
  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(/^mapping\.each: It is a path without braces/),
      extensions: { code: "INVALID" },
    },
  ]);
});
