import { expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();

const WEBHOOK = { name: "ada-phone", kind: "WEBHOOK", url: "https://pager.example/ada" };

async function ada(): Promise<string> {
  await client.mutate("createChannel", WEBHOOK, "channel { name }");
  return client.made("createUser", { name: "Ada", contacts: ["ada-phone"] }, "user");
}

it("makes a channel, shows its signing key once and never its address", async () => {
  const payload = await client.mutate(
    "createChannel",
    WEBHOOK,
    "channel { name kind version } signingKey",
  );
  expect(payload).toMatchObject({
    channel: { name: "ada-phone", kind: "WEBHOOK", version: 1 },
    signingKey: expect.stringMatching(/^[\w-]{43}$/),
    userErrors: [],
  });
});

it("makes a channel of each kind that a key opens", async () => {
  const site = { url: "https://example.atlassian.net", email: "bot@example.org" };
  const made: unknown[] = [];
  for (const input of [
    { name: "pagerduty", kind: "PAGERDUTY", key: "R0123456789abcdef" },
    { name: "opsgenie", kind: "OPSGENIE", key: "1111-2222", url: "https://api.eu.opsgenie.com" },
    { name: "teams", kind: "TEAMS", url: "https://example.logic.azure.com/workflows/w1?sig=x" },
    { name: "jira", kind: "JIRA", ...site, key: "ATATT3x", project: "ML", issueType: "Incident" },
  ])
    made.push(await client.mutate("createChannel", input, "channel { name kind } signingKey"));
  expect(made).toEqual(
    ["PAGERDUTY", "OPSGENIE", "TEAMS", "JIRA"].map((kind) => ({
      channel: { name: kind.toLowerCase(), kind },
      ...{ signingKey: null, userErrors: [] },
    })),
  );
});

it("refuses a channel that lacks a part of its address, and names the part", async () => {
  const input = { name: "pagerduty", kind: "PAGERDUTY" };
  const payload = await client.mutate("createChannel", input, "channel { name }");
  expect(payload).toMatchObject({
    channel: null,
    userErrors: [{ code: "INVALID", path: ["input", "key"] }],
  });
});

it("refuses a channel whose address is no address", async () => {
  const payload = await client.mutate(
    "createChannel",
    { ...WEBHOOK, url: "ftp://pager.example" },
    "channel { name }",
  );
  expect(payload).toMatchObject({
    channel: null,
    userErrors: [{ code: "INVALID", path: ["input", "url"] }],
  });
});

it("makes and changes a user", async () => {
  const id = await ada();
  const input = { id, email: "ada@example.org", expectedVersion: 1 };
  const fields = "user { name email contacts version }";
  expect(await client.mutate("updateUser", input, fields)).toEqual({
    user: { name: "Ada", email: "ada@example.org", contacts: ["ada-phone"], version: 2 },
    userErrors: [],
  });
});

it("refuses a stale version of a user", async () => {
  const input = { id: await ada(), name: "Ada L.", expectedVersion: 7 };
  const payload = await client.mutate("updateUser", input, "user { name }");
  expect(payload.userErrors).toMatchObject([{ code: "VERSION_CONFLICT" }]);
});

it("makes a policy whose targets lead to users and channels", async () => {
  const userId = await ada();
  const steps = [
    { targets: [{ userId }], delaySeconds: 300 },
    { targets: [{ channel: "ada-phone" }] },
  ];
  const payload = await client.mutate(
    "createEscalationPolicy",
    { name: "ML on call", steps, repeat: 1 },
    "escalationPolicy { name version repeat steps { delaySeconds targets { name user { id } channel { name } } } }",
  );
  expect(payload["escalationPolicy"]).toEqual({
    name: "ML on call",
    version: 1,
    repeat: 1,
    steps: [
      { delaySeconds: 300, targets: [{ name: "Ada", user: { id: userId }, channel: null }] },
      {
        delaySeconds: null,
        targets: [{ name: "ada-phone", user: null, channel: { name: "ada-phone" } }],
      },
    ],
  });
});

it("changes a policy and makes it the default", async () => {
  const steps = [{ targets: [{ userId: await ada() }] }];
  const id = await client.made("createEscalationPolicy", { name: "ML", steps }, "escalationPolicy");
  await client.mutate(
    "updateEscalationPolicy",
    { id, name: "ML on call" },
    "escalationPolicy { id }",
  );
  await client.mutate("setDefaultEscalationPolicy", { id }, "escalationPolicy { id }");
  const { data } = await client.ask(
    "{ defaultEscalationPolicy { id name version } escalationPolicies { nodes { name } } }",
  );
  expect(data).toEqual({
    defaultEscalationPolicy: { id, name: "ML on call", version: 2 },
    escalationPolicies: { nodes: [{ name: "ML on call" }] },
  });
});

it("makes a service with all that belongs to it", async () => {
  const steps = [{ targets: [{ userId: await ada() }] }];
  const escalationPolicyId = await client.made(
    "createEscalationPolicy",
    { name: "ML", steps },
    "escalationPolicy",
  );
  const store = await client.made("createService", { name: "feature-store" }, "service");
  const payload = await client.mutate(
    "createService",
    {
      name: "fraud-scoring",
      description: "Scores payments.",
      escalationPolicyId,
      defaultCategory: "DRIFT",
      dependsOn: [store],
      autoResolve: false,
      awsResources: ["arn:aws:sagemaker:eu-west-1:123456789012:endpoint/fraud-*"],
    },
    "service { name description version escalationPolicy { name } defaultCategory dependsOn { name } autoResolve awsResources integrations { id } }",
  );
  expect(payload).toEqual({
    service: {
      name: "fraud-scoring",
      description: "Scores payments.",
      version: 1,
      escalationPolicy: { name: "ML" },
      defaultCategory: "DRIFT",
      dependsOn: [{ name: "feature-store" }],
      autoResolve: false,
      awsResources: ["arn:aws:sagemaker:eu-west-1:123456789012:endpoint/fraud-*"],
      integrations: [],
    },
    userErrors: [],
  });
});

it("refuses a second service of a name", async () => {
  await client.made("createService", { name: "fraud-scoring" }, "service");
  const payload = await client.mutate("createService", { name: "Fraud-Scoring" }, "service { id }");
  expect(payload).toMatchObject({
    service: null,
    userErrors: [{ code: "ALREADY_EXISTS", path: ["input", "name"] }],
  });
});

it("makes a service once for the same request, and not for another of the same key", async () => {
  const input = { name: "fraud-scoring", idempotencyKey: "s1" };
  const id = await client.made("createService", input, "service");
  expect(await client.made("createService", input, "service")).toBe(id);
  const other = await client.mutate(
    "createService",
    { ...input, name: "search" },
    "service { id }",
  );
  expect(other.userErrors).toMatchObject([{ code: "IDEMPOTENCY_MISMATCH" }]);
});

it("clears with null what it leaves alone when nothing is said", async () => {
  const input = {
    name: "fraud-scoring",
    description: "Scores payments.",
    defaultCategory: "DRIFT",
  };
  const id = await client.made("createService", input, "service");
  const change = { id, description: null, expectedVersion: 1 };
  const payload = await client.mutate(
    "updateService",
    change,
    "service { description defaultCategory }",
  );
  expect(payload["service"]).toEqual({ description: null, defaultCategory: "DRIFT" });
});

it("names the service of AWS events that match nothing", async () => {
  const serviceId = await client.made("createService", { name: "platform" }, "service");
  const payload = await client.mutate("setDefaultAwsService", { serviceId }, "service { name }");
  const named = await client.ask("{ defaultAwsService { name } }");
  await client.mutate("setDefaultAwsService", { serviceId: null }, "service { name }");
  const none = await client.ask("{ defaultAwsService { name } }");
  expect(payload).toEqual({ service: { name: "platform" }, userErrors: [] });
  expect([named.data, none.data]).toEqual([
    { defaultAwsService: { name: "platform" } },
    { defaultAwsService: null },
  ]);
});

it("makes an integration key, shows it once, and revokes it", async () => {
  const serviceId = await client.made("createService", { name: "fraud-scoring" }, "service");
  const made = await client.mutate(
    "createIntegrationKey",
    { serviceId, name: "Alertmanager" },
    "integrationKey integration { id name createdAt revokedAt }",
  );
  const { id } = made["integration"] as { id: string };
  await client.mutate("revokeIntegrationKey", { serviceId, id }, "integration { id }");
  const query =
    "query ($id: ID!) { service(id: $id) { integrations { id name createdAt revokedAt } } }";
  expect(made["integrationKey"]).toMatch(/^[0-9a-z]{32}$/);
  expect((await client.ask(query, { id: serviceId })).data.service.integrations).toEqual([
    {
      id,
      name: "Alertmanager",
      createdAt: "2026-03-01T10:00:00.000Z",
      revokedAt: "2026-03-01T10:00:00.000Z",
    },
  ]);
});

it("shows what each severity promises and changes one", async () => {
  const input = { severity: "P0", respondWithinSeconds: 120, updateEverySeconds: null };
  await client.mutate("setSeverityRule", input, "severityTable { version }");
  const { data } = await client.ask(
    "{ severities { version rules { severity respondWithinSeconds escalateAfterSeconds updateEverySeconds } } }",
  );
  expect(data.severities.version).toBe(1);
  expect(data.severities.rules[0]).toEqual({
    severity: "SEV1",
    respondWithinSeconds: 120,
    escalateAfterSeconds: 900,
    updateEverySeconds: null,
  });
});

it("lists services by name, page by page", async () => {
  for (const name of ["search", "fraud-scoring", "ranking"])
    await client.made("createService", { name }, "service");
  const query =
    "query ($after: String) { services(first: 2, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }";
  const first = (await client.ask(query)).data.services;
  const second = (await client.ask(query, { after: first.pageInfo.endCursor })).data.services;
  expect([first.nodes, second.nodes, second.pageInfo.hasNextPage]).toEqual([
    [{ name: "fraud-scoring" }, { name: "ranking" }],
    [{ name: "search" }],
    false,
  ]);
});

it("lists users and channels", async () => {
  const id = await ada();
  const { data } = await client.ask(
    "{ users { nodes { id name } } channels { edges { node { name } } } }",
  );
  expect(data).toEqual({
    users: { nodes: [{ id, name: "Ada" }] },
    channels: { edges: [{ node: { name: "ada-phone" } }] },
  });
});
