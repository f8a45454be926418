import { beforeEach, describe, expect, it } from "vitest";
import { deliveryItem, deliveryPlacement } from "../../adapters/dynamodb/items/delivery.ts";
import type { Delivery } from "../../domain/delivery.ts";
import { clientPerTest } from "../support/freshClient.ts";
import { at } from "../support/incidents.ts";

const client = clientPerTest();
let serviceId: string;

beforeEach(async () => {
  serviceId = await service("fraud-scoring");
});

async function service(name: string): Promise<string> {
  const made = await client.mutate("createService", { name }, "service { id }");
  return (made["service"] as { id: string }).id;
}

async function declared(title: string, input: object = {}): Promise<string> {
  const given = { serviceId, title, severity: "SEV1", ...input };
  const payload = await client.mutate("declareIncident", given, "incident { id }");
  return (payload["incident"] as { id: string }).id;
}

const LIST =
  "query ($filter: IncidentFilter, $first: Int, $after: String) { incidents(filter: $filter, first: $first, after: $after) { nodes { title } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";

async function titles(variables: object): Promise<string[]> {
  const { data } = await client.ask(LIST, variables);
  return data.incidents.nodes.map(({ title }: { title: string }) => title);
}

describe("incident", () => {
  it("is null when there is none", async () => {
    const query = '{ incident(id: "inc_none") { title timeline { nodes { id } } } }';
    expect(await client.ask(query)).toEqual({ data: { incident: null } });
  });

  it("shows its timeline page by page, oldest first", async () => {
    const id = await declared("Accuracy dropped");
    await client.mutate("acknowledgeIncident", { id }, "incident { id }");
    const query =
      "query ($id: ID!, $after: String) { incident(id: $id) { timeline(first: 2, after: $after) { totalCount edges { cursor node { kind } } pageInfo { hasNextPage hasPreviousPage endCursor } } } }";
    const first = (await client.ask(query, { id })).data.incident.timeline;
    const after = first.pageInfo.endCursor;
    const second = (await client.ask(query, { id, after })).data.incident.timeline;
    expect([first, second]).toMatchObject([
      {
        totalCount: 3,
        edges: [{ node: { kind: "IncidentOpened" } }, { node: { kind: "CoverageGapFound" } }],
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
      },
      {
        edges: [{ node: { kind: "IncidentAcknowledged" } }],
        pageInfo: { hasNextPage: false, hasPreviousPage: true },
      },
    ]);
  });

  it("shows its deliveries", async () => {
    const id = await declared("Accuracy dropped");
    const delivery: Delivery = {
      ownerId: id,
      seq: 1,
      target: "user:usr_ada",
      channel: "ada-phone",
      targetName: "Ada",
      urgency: "PAGE",
      status: "FAILED",
      attempts: 3,
      requestedAt: at("10:00"),
      settledAt: at("10:02"),
      reason: "answered 500",
    };
    await client.table.put(deliveryItem.encode(delivery, deliveryPlacement(delivery)));
    const query =
      "query ($id: ID!) { incident(id: $id) { deliveries { id channel target status attempts requestedAt settledAt reason } } }";
    expect((await client.ask(query, { id })).data.incident.deliveries).toEqual([
      {
        id: `${id}:1:user:usr_ada:ada-phone`,
        channel: "ada-phone",
        target: "Ada",
        status: "FAILED",
        attempts: 3,
        requestedAt: "2026-03-01T10:00:00.000Z",
        settledAt: "2026-03-01T10:02:00.000Z",
        reason: "answered 500",
      },
    ]);
  });

  it("is found as a node, as are services, users and policies", async () => {
    const id = await declared("Accuracy dropped");
    const user = await client.mutate("createUser", { name: "Ada" }, "user { id }");
    const userId = (user["user"] as { id: string }).id;
    const query =
      'query ($a: ID!, $b: ID!, $c: ID!) { a: node(id: $a) { __typename ... on Incident { title timeline { totalCount } } } b: node(id: $b) { __typename id } c: node(id: $c) { __typename ... on User { name } } d: node(id: "pol_none") { id } }';
    const { data } = await client.ask(query, { a: id, b: serviceId, c: userId });
    expect(data).toEqual({
      a: { __typename: "Incident", title: "Accuracy dropped", timeline: { totalCount: 2 } },
      b: { __typename: "Service", id: serviceId },
      c: { __typename: "User", name: "Ada" },
      d: null,
    });
  });
});

describe("incidents", () => {
  it("come newest first, page by page", async () => {
    for (const [time, title] of [
      ["10:01", "one"],
      ["10:02", "two"],
      ["10:03", "three"],
    ] as const) {
      client.ports.moveTo(time);
      await declared(title);
    }
    const first = (await client.ask(LIST, { first: 2 })).data.incidents;
    const after = first.pageInfo.endCursor;
    const second = (await client.ask(LIST, { first: 2, after })).data.incidents;
    expect([first, second]).toMatchObject([
      {
        nodes: [{ title: "three" }, { title: "two" }],
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
      },
      { nodes: [{ title: "one" }], pageInfo: { hasNextPage: false, hasPreviousPage: true } },
    ]);
  });

  it("can be narrowed by every condition of the filter", async () => {
    const other = await service("search");
    await declared("drift", { category: "DRIFT", drill: true });
    client.ports.moveTo("11:00");
    await declared("elsewhere", { serviceId: other, severity: "SEV3" });
    const closed = await declared("closed", { severity: "SEV2" });
    await client.mutate("closeIncident", { id: closed }, "incident { id }");
    const found = async (filter: object) => (await titles({ filter })).sort();
    expect(await found({ category: ["DRIFT"] })).toEqual(["drift"]);
    expect(await found({ drill: false })).toEqual(["closed", "elsewhere"]);
    expect(await found({ open: true })).toEqual(["drift", "elsewhere"]);
    expect(await found({ open: false })).toEqual(["closed"]);
    expect(await found({ status: ["CLOSED"] })).toEqual(["closed"]);
    expect(await found({ severity: ["SEV1", "SEV3"] })).toEqual(["drift", "elsewhere"]);
    expect(await found({ serviceId: other })).toEqual(["elsewhere"]);
    expect(await found({ serviceId, open: true })).toEqual(["drift"]);
    expect(await found({ from: "2026-03-01T11:00:00Z" })).toEqual(["closed", "elsewhere"]);
    expect(await found({ to: "2026-03-01T11:00:00Z" })).toEqual(["drift"]);
    expect(await found({ status: [], severity: null })).toHaveLength(3);
  });

  it("of a service stand below it", async () => {
    await declared("mine");
    const query =
      "query ($id: ID!) { service(id: $id) { name incidents(filter: { open: true }) { nodes { title service { name } } } } }";
    expect((await client.ask(query, { id: serviceId })).data.service).toEqual({
      name: "fraud-scoring",
      incidents: { nodes: [{ title: "mine", service: { name: "fraud-scoring" } }] },
    });
  });

  it.each([0, -1, 101])("are not given out %i at a time", async (first) => {
    const { errors } = await client.ask(LIST, { first });
    expect(errors?.[0]?.extensions?.["code"]).toBe("INVALID");
  });

  it("of a timeline do not follow the cursor of another incident's", async () => {
    const id = await declared("Accuracy dropped");
    const after = Buffer.from("inc_other:1").toString("base64url");
    const query =
      "query ($id: ID!, $after: String) { incident(id: $id) { timeline(after: $after) { totalCount } } }";
    const { errors } = await client.ask(query, { id, after });
    expect(errors?.[0]?.extensions?.["code"]).toBe("INVALID");
  });

  it("do not follow a cursor that was made up", async () => {
    const { errors } = await client.ask(LIST, { after: "bm9uc2Vuc2U" });
    expect(errors?.[0]?.extensions?.["code"]).toBe("INVALID");
  });

  it("of an id that is far too long are none", async () => {
    expect(await titles({ filter: { serviceId: "x".repeat(3000) } })).toEqual([]);
    const query = "query ($id: ID!) { incident(id: $id) { id } node(id: $id) { id } }";
    expect((await client.ask(query, { id: "x".repeat(3000) })).data).toEqual({
      incident: null,
      node: null,
    });
  });
});

describe("reads", () => {
  it("take one query for an incident with its timeline and deliveries", async () => {
    const id = await declared("Accuracy dropped");
    const calls = countCalls();
    await client.ask(
      "query ($id: ID!) { incident(id: $id) { title timeline { nodes { summary } } deliveries { id } } }",
      { id },
    );
    expect(calls()).toEqual(["QueryCommand"]);
  });

  it("take one read for an incident alone", async () => {
    const id = await declared("Accuracy dropped");
    const calls = countCalls();
    await client.ask("query ($id: ID!) { incident(id: $id) { title status } }", { id });
    expect(calls()).toEqual(["BatchGetItemCommand"]);
  });

  it("take one query and one batch read for a page of incidents, whatever the list", async () => {
    await declared("one");
    await declared("two");
    const calls = countCalls();
    for (const filter of [null, { open: true }, { serviceId }]) await titles({ filter });
    expect(calls()).toEqual(Array(3).fill(["QueryCommand", "BatchGetItemCommand"]).flat());
  });

  it("take one batch read for the services of a page", async () => {
    await declared("one");
    await declared("two", { serviceId: await service("search") });
    const calls = countCalls();
    await client.ask("{ incidents { nodes { service { name } } } }");
    expect(calls()).toEqual(["QueryCommand", "BatchGetItemCommand", "BatchGetItemCommand"]);
  });

  it("take one read for whether the actions of all playbooks are set up", async () => {
    const without = countCalls();
    await client.ask("{ playbooks { nodes { steps { action { label } } } } }");
    const plain = without();
    const withThem = countCalls();
    await client.ask("{ playbooks { nodes { steps { action { label toSetUp } } } } }");
    expect(withThem()).toEqual([...plain, "GetItemCommand"]);
  });

  /** The names of the calls that the engine's client makes from now on. */
  function countCalls(): () => string[] {
    const names: string[] = [];
    const name = `calls-${serviceId}`;
    client.engine.client.middlewareStack.add(
      (next, context) => (args) => {
        names.push(String(context["commandName"]));
        return next(args);
      },
      { step: "initialize", name },
    );
    return () => {
      client.engine.client.middlewareStack.remove(name);
      return names;
    };
  }
});

it("counts the signals of an incident together with the repeats beside it", async () => {
  const id = await declared("Accuracy dropped");
  const { incident } = await client.ports.store.load(id);
  if (!incident) throw new Error("no incident");
  const after = { ...incident, revision: 2, repeats: true, signalCount: 2 };
  await client.ports.store.commit({ before: incident, after, entries: [] });
  for (let n = 0; n < 5; n++) await client.ports.store.countRepeat(id, at("10:01"));
  const query = "query ($id: ID!) { incident(id: $id) { signalCount } }";
  expect((await client.ask(query, { id })).data.incident.signalCount).toBe(7);
});

describe("metrics", () => {
  const query =
    "query ($from: DateTime!, $to: DateTime!, $groupBy: MetricsGroup) { metrics(from: $from, to: $to, groupBy: $groupBy) { key incidentCount timeToResolve { count meanSeconds p50Seconds pendingCount } meanTimeBetweenFailuresSeconds } }";

  it("are one bucket of everything when nothing is asked for", async () => {
    const window = { from: "2026-03-01T00:00:00Z", to: "2026-03-02T00:00:00Z" };
    expect((await client.ask(query, window)).data.metrics).toEqual([
      {
        key: "ALL",
        incidentCount: 0,
        timeToResolve: { count: 0, meanSeconds: null, p50Seconds: null, pendingCount: 0 },
        meanTimeBetweenFailuresSeconds: null,
      },
    ]);
  });

  it("are refused for a window that ends before it begins", async () => {
    const window = { from: "2026-03-02T00:00:00Z", to: "2026-03-01T00:00:00Z" };
    const { errors } = await client.ask(query, window);
    expect(errors?.[0]?.extensions?.["code"]).toBe("INVALID");
  });
});
