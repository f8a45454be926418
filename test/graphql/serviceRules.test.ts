import { beforeEach, describe, expect, it } from "vitest";
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

const RULES =
  "rules { name enabled match { source labels { name value } title severities } category severity title dedupKey suppress stop }";
const setRules = (rules: object[], rest: object = {}, selection = "service { version }") =>
  client.mutate("setServiceRules", { serviceId, rules, ...rest }, selection);
const receive = (signal: Partial<Signal>) =>
  receiveSignals(
    { ...client.ports, suppressions: new DynamoSuppressionLog(client.table) },
    { serviceId, signals: [{ ...accuracyAlert, ...signal }] },
  );

const quietCanaries = {
  name: "canaries",
  match: { labels: [{ name: "stage", value: "canary" }] },
  suppress: true,
};

describe("the rules of a service", () => {
  it("are none at first", async () => {
    const { data } = await client.ask(`{ service(id: "${serviceId}") { ${RULES} } }`);
    expect(data.service).toEqual({ rules: [] });
  });

  it("come back as they were set, levels by their names", async () => {
    const rule = {
      name: "gpu",
      match: { source: "cloudwatch", title: "gpu memory", severities: ["unstated", "critical"] },
      category: "RESOURCE_EXHAUSTION",
      severity: "P1",
      title: "{model}: {@title}",
      dedupKey: "{model}/gpu",
      stop: true,
    };
    expect(await setRules([rule, quietCanaries], {}, `service { version ${RULES} }`)).toEqual({
      service: {
        version: 2,
        rules: [
          {
            ...rule,
            enabled: true,
            match: { ...rule.match, labels: [], severities: ["UNSTATED", "SEV1"] },
            severity: "SEV2",
            suppress: false,
          },
          {
            ...{ name: "canaries", enabled: true, suppress: true, stop: false },
            match: { ...quietCanaries.match, source: null, title: null, severities: [] },
            ...{ category: null, severity: null, title: null, dedupKey: null },
          },
        ],
      },
      userErrors: [],
    });
  });

  it("are kept when the service is changed otherwise", async () => {
    await setRules([quietCanaries]);
    const { service } = await client.mutate(
      "updateService",
      { id: serviceId, description: "Scores payments." },
      "service { rules { name } }",
    );
    expect(service).toEqual({ rules: [{ name: "canaries" }] });
  });

  it.each([
    [{ ...quietCanaries, name: "" }, "name"],
    [{ ...quietCanaries, severity: "SEV9" }, "severity"],
    [{ name: "x", stop: true, match: { severities: ["SEV1", "loud"] } }, "match.severities.1"],
    [
      { name: "x", match: { labels: [{ name: " ", value: "x" }] }, stop: true },
      "match.labels.0.name",
    ],
    [{ name: "x", dedupKey: "{model" }, "dedupKey"],
  ])("are refused as %j, with the path to what is wrong", async (rule, path) => {
    const { userErrors } = await setRules([quietCanaries, { ...rule }]);
    expect(userErrors.map((error) => [error.code, error.path?.join(".")])).toEqual([
      ["INVALID", `input.rules.1.${path}`],
    ]);
  });

  it("are refused with a version that is not the service's, and for a service that is not there", async () => {
    const stale = await setRules([], { expectedVersion: 7 });
    const nowhere = await setRules([], { serviceId: "nowhere" });
    expect([stale, nowhere].flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: "VERSION_CONFLICT", path: ["input", "expectedVersion"] },
      { code: "NOT_FOUND", path: ["input", "serviceId"] },
    ]);
  });

  it("are set once for one key of a client", async () => {
    await setRules([quietCanaries], { idempotencyKey: "k" });
    const again = await setRules([quietCanaries], { idempotencyKey: "k" });
    expect(again).toEqual({ service: { version: 2 }, userErrors: [] });
  });

  it("stand in the audit log with what they were before", async () => {
    await setRules([quietCanaries]);
    const { data } = await client.ask(
      `{ auditLog(subject: "${serviceId}", first: 1) { nodes { action from to } } }`,
    );
    const [{ action, from, to }] = data.auditLog.nodes;
    expect([action, JSON.parse(from).rules, JSON.parse(to).rules[0].name]).toEqual([
      "setServiceRules",
      undefined,
      "canaries",
    ]);
  });
});

describe("what they suppress", () => {
  const page = (after: string) =>
    `{ service(id: "${serviceId}") { suppressedSignals(first: 2${after}) {
      nodes { title source dedupKey severity at startedAt suppressedBy { kind name } labels { name value } }
      pageInfo { hasNextPage endCursor } } } }`;

  it("can be read, newest first and page by page", async () => {
    await setRules([quietCanaries]);
    for (const minute of ["10:00", "10:01", "10:02"]) {
      client.ports.moveTo(minute);
      await receive({ title: `at ${minute}`, labels: { stage: "canary" } });
    }
    const first = (await client.ask(page(""))).data.service.suppressedSignals;
    expect(first.nodes[0]).toEqual({
      title: "at 10:02",
      source: "alertmanager",
      dedupKey: "c0ffee",
      severity: "SEV1",
      at: "2026-03-01T10:02:00.000Z",
      startedAt: "2026-03-01T09:45:00.000Z",
      suppressedBy: { kind: "RULE", name: "canaries" },
      labels: [{ name: "stage", value: "canary" }],
    });
    const { data } = await client.ask(page(`, after: "${first.pageInfo.endCursor}"`));
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(data.service.suppressedSignals).toMatchObject({
      nodes: [{ title: "at 10:00" }],
      pageInfo: { hasNextPage: false },
    });
  });
});

describe("rules on trial", () => {
  const attempt = (rules: object[], first = 20) =>
    client.ask(
      `query ($serviceId: ID!, $rules: [SignalRuleInput!]!, $first: Int) {
        tryServiceRules(serviceId: $serviceId, rules: $rules, first: $first) { signals {
          incident { title } matched suppressedBy category severity title dedupKey } } }`,
      { serviceId, rules, first },
    );
  const toSeverity = {
    name: "fraud",
    match: { labels: [{ name: "model", value: "fraud-*" }] },
    ...{ severity: "SEV2", category: "DRIFT", title: "{model} is off", dedupKey: "{model}" },
  };

  it("say what they would have made of the signals that opened incidents, newest first", async () => {
    await receive({ dedupKey: "one", title: "Canary is slow", labels: { stage: "canary" } });
    client.ports.moveTo("10:05");
    await receive({ dedupKey: "two" });
    const { data } = await attempt([quietCanaries, toSeverity]);
    const untouched = { category: null, severity: null, title: null, dedupKey: null };
    expect(data.tryServiceRules.signals).toEqual([
      {
        incident: { title: "Accuracy of fraud-scoring v2.5 is below 0.90" },
        ...{ matched: ["fraud"], suppressedBy: null, category: "DRIFT", severity: "SEV2" },
        ...{ title: "fraud-scoring is off", dedupKey: "rule:fraud-scoring" },
      },
      {
        incident: { title: "Canary is slow" },
        ...{ matched: ["canaries"], suppressedBy: "canaries", ...untouched },
      },
    ]);
  });

  it("say with a grouping which incidents would have been part of an earlier one", async () => {
    const ask = (grouping: object) =>
      client.ask(
        `query ($serviceId: ID!, $grouping: GroupingInput) {
          tryServiceRules(serviceId: $serviceId, rules: [], grouping: $grouping) { signals {
            incident { title } joins { title } } } }`,
        { serviceId, grouping },
      );
    for (const [minute, key, model] of [
      ["10:00", "one", "ranker"],
      ["10:04", "two", "search"],
      ["10:05", "three", "ranker"],
      ["10:12", "four", "ranker"],
    ] as const) {
      client.ports.moveTo(minute);
      await receive({ dedupKey: key, title: key, labels: { model } });
    }
    const { data } = await ask({ windowSeconds: 600, by: "LABELS", labels: ["model"] });
    const { errors } = await ask({ windowSeconds: 600, by: "SENDER_GROUP" });

    expect(data.tryServiceRules.signals).toEqual([
      { incident: { title: "four" }, joins: null },
      { incident: { title: "three" }, joins: { title: "one" } },
      { incident: { title: "two" }, joins: null },
      { incident: { title: "one" }, joins: null },
    ]);
    expect(errors).toMatchObject([
      { message: "grouping.by: The sender's group of past signals is not on record." },
    ]);
  });

  it("change nothing", async () => {
    await receive({});
    await attempt([quietCanaries]);
    const { data } = await client.ask(`{ service(id: "${serviceId}") { version ${RULES} } }`);
    expect(data.service).toEqual({ version: 1, rules: [] });
  });

  it("leave out what people declared, and stop at as many as are asked for", async () => {
    await receive({ dedupKey: "one" });
    await receive({ dedupKey: "two", title: "The second" });
    const declared = { serviceId, title: "By hand", severity: "SEV3" };
    await client.mutate("declareIncident", declared, "incident { id }");
    const { data } = await attempt([{ name: "all", stop: true }], 1);
    expect(data.tryServiceRules.signals).toMatchObject([{ incident: { title: "The second" } }]);
  });

  it("that are wrong are refused with the place", async () => {
    const { errors } = await attempt([{ name: "x" }]);
    expect(errors).toMatchObject([
      { message: "rules.0: It does nothing.", extensions: { code: "INVALID" } },
    ]);
  });
});
