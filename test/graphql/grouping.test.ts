import { describe, expect, it } from "vitest";
import { DynamoSuppressionLog } from "../../adapters/dynamodb/suppressionLog.ts";
import { receiveSignals } from "../../app/receiveSignals.ts";
import type { Signal } from "../../domain/signal.ts";
import { clientPerTest } from "../support/freshClient.ts";
import { accuracyAlert } from "../support/incidents.ts";

const client = clientPerTest();

const GROUPING = "service { grouping { windowSeconds by labels } }";
const create = (grouping?: object) =>
  client.mutate("createService", { name: "fraud", ...(grouping && { grouping }) }, GROUPING);

describe("how a service groups", () => {
  it("is not at all unless it is said", async () => {
    expect((await create())["service"]).toEqual({ grouping: null });
  });

  it("is by service when only the window is said, kept by other changes, and taken back with null", async () => {
    const id = await client.made(
      "createService",
      { name: "fraud", grouping: { windowSeconds: 300 } },
      "service",
    );
    const change = (rest: object) => client.mutate("updateService", { id, ...rest }, GROUPING);
    const states = [
      await change({ description: "Scores." }),
      await change({ grouping: { windowSeconds: 60, by: "LABELS", labels: ["model", "model"] } }),
      await change({ grouping: null }),
    ];

    expect(states.map(({ service }) => service)).toEqual([
      { grouping: { windowSeconds: 300, by: "SERVICE", labels: [] } },
      { grouping: { windowSeconds: 60, by: "LABELS", labels: ["model"] } },
      { grouping: null },
    ]);
  });

  it.each([
    [{ windowSeconds: 0 }, "windowSeconds"],
    [{ windowSeconds: 86_401 }, "windowSeconds"],
    [{ windowSeconds: 60, by: "LABELS" }, "labels"],
    [{ windowSeconds: 60, labels: ["model"] }, "labels"],
    [{ windowSeconds: 60, by: "LABELS", labels: ["model", " "] }, "labels.1"],
  ])("is refused as %j, with the path to what is wrong", async (grouping, path) => {
    const { userErrors } = await create(grouping);

    expect(userErrors.map((error) => [error.code, error.path?.join(".")])).toEqual([
      ["INVALID", `input.grouping.${path}`],
    ]);
  });
});

describe("how long a service waits before it resolves", () => {
  const WAIT = "service { resolveAfterSeconds }";

  it("is set, kept by other changes, and taken back with null", async () => {
    const id = await client.made(
      "createService",
      { name: "fraud", resolveAfterSeconds: 300 },
      "service",
    );
    const states = [
      await client.mutate("updateService", { id, description: "Scores." }, WAIT),
      await client.mutate("updateService", { id, resolveAfterSeconds: null }, WAIT),
    ];

    expect(states.map(({ service }) => service)).toEqual([
      { resolveAfterSeconds: 300 },
      { resolveAfterSeconds: null },
    ]);
  });

  it.each([
    [{ resolveAfterSeconds: 0 }, "It is 1 to 86400 seconds."],
    [
      { resolveAfterSeconds: 60, autoResolve: false },
      "It counts only where recoveries resolve: autoResolve.",
    ],
  ])("is refused as %j", async (input, message) => {
    const { userErrors } = await client.mutate("createService", { name: "fraud", ...input }, WAIT);

    expect(userErrors).toEqual([
      { code: "INVALID", message, path: ["input", "resolveAfterSeconds"] },
    ]);
  });
});

describe("the keys of an incident", () => {
  const KEYS = `keys(first: 2, after: $after) { totalCount firingCount pageInfo { hasNextPage endCursor }
    nodes { dedupKey state title source category severity firstSeenAt lastSeenAt } }`;
  const query = `query ($after: String) { incidents { nodes { signalCount ${KEYS} } } }`;
  const hear = async (serviceId: string, ...signals: Partial<Signal>[]) => {
    for (const signal of signals)
      await receiveSignals(
        { ...client.ports, suppressions: new DynamoSuppressionLog(client.table) },
        { serviceId, signals: [{ ...accuracyAlert, ...signal }] },
      );
  };

  it("are those that it has taken in, in their order and page by page", async () => {
    const id = await client.made(
      "createService",
      { name: "fraud", grouping: { windowSeconds: 300 } },
      "service",
    );
    client.ports.moveTo("10:00");
    await hear(id, { dedupKey: "accuracy" });
    client.ports.moveTo("10:01");
    await hear(
      id,
      { dedupKey: "gpu", title: "GPU memory", severity: "SEV3", source: "grafana" },
      { dedupKey: "skew", title: "Input skew" },
      { dedupKey: "gpu", state: "RESOLVED" },
    );
    const [first] = (await client.ask(query)).data.incidents.nodes;
    const after = first.keys.pageInfo.endCursor;
    const [next] = (await client.ask(query, { after })).data.incidents.nodes;

    expect(first).toMatchObject({
      signalCount: 3,
      keys: { totalCount: 3, firingCount: 2, pageInfo: { hasNextPage: true } },
    });
    expect(first.keys.nodes).toEqual([
      {
        ...{ dedupKey: "accuracy", state: "FIRING", source: "alertmanager", severity: "SEV1" },
        ...{ title: accuracyAlert.title, category: "MODEL_PERFORMANCE" },
        ...{ firstSeenAt: "2026-03-01T10:00:00.000Z", lastSeenAt: "2026-03-01T10:00:00.000Z" },
      },
      {
        ...{ dedupKey: "gpu", state: "CLEARED", source: "grafana", severity: "SEV3" },
        ...{ title: "GPU memory", category: "RESOURCE_EXHAUSTION" },
        ...{ firstSeenAt: "2026-03-01T10:01:00.000Z", lastSeenAt: "2026-03-01T10:01:00.000Z" },
      },
    ]);
    expect(next.keys).toMatchObject({
      nodes: [{ dedupKey: "skew" }],
      pageInfo: { hasNextPage: false },
    });
  });

  it("have all cleared when it says when it resolves itself", async () => {
    const input = { name: "fraud", resolveAfterSeconds: 300 };
    const id = await client.made("createService", input, "service");
    client.ports.moveTo("10:00");
    await hear(id, {}, { state: "RESOLVED" });
    const { data } = await client.ask("{ incidents { nodes { status resolvesAt } } }");

    expect(data.incidents.nodes).toEqual([
      { status: "TRIGGERED", resolvesAt: "2026-03-01T10:05:00.000Z" },
    ]);
  });

  it("are none of an incident that takes in only its own", async () => {
    await hear(await client.made("createService", { name: "fraud" }, "service"), {});
    const [incident] = (await client.ask(query)).data.incidents.nodes;

    expect(incident.keys).toMatchObject({ totalCount: 0, firingCount: 0, nodes: [] });
  });
});
