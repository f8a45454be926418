import { beforeEach, describe, expect, it } from "vitest";
import { clientPerTest } from "../support/freshClient.ts";

const client = clientPerTest();
let serviceId: string;

beforeEach(async () => {
  const made = await client.mutate("createService", { name: "fraud-scoring" }, "service { id }");
  serviceId = (made["service"] as { id: string }).id;
});

const STATE = "incident { id status version severity }";

async function declared(input: object = {}): Promise<string> {
  const given = { serviceId, title: "Accuracy dropped", severity: "SEV1", ...input };
  const payload = await client.mutate("declareIncident", given, "incident { id }");
  return (payload["incident"] as { id: string }).id;
}

async function timelineOf(id: string): Promise<string[]> {
  const query = "query ($id: ID!) { incident(id: $id) { timeline { nodes { kind } } } }";
  const { data } = await client.ask(query, { id });
  return data.incident.timeline.nodes.map(({ kind }: { kind: string }) => kind);
}

describe("declareIncident", () => {
  it("opens an incident by an alias of its severity, with the times it is given", async () => {
    const payload = await client.mutate(
      "declareIncident",
      {
        serviceId,
        title: "  Accuracy dropped ",
        severity: "critical",
        category: "MODEL_PERFORMANCE",
        startedAt: "2026-03-01T10:40:00+01:00",
        drill: null,
      },
      "incident { title severity status category startedAt detectedAt declaredAt drill falseAlarm signalCount version service { name } }",
    );
    expect(payload).toEqual({
      incident: {
        title: "Accuracy dropped",
        severity: "SEV1",
        status: "TRIGGERED",
        category: "MODEL_PERFORMANCE",
        startedAt: "2026-03-01T09:40:00.000Z",
        detectedAt: "2026-03-01T10:00:00.000Z",
        declaredAt: "2026-03-01T10:00:00.000Z",
        drill: false,
        falseAlarm: false,
        signalCount: 0,
        version: 1,
        service: { name: "fraud-scoring" },
      },
      userErrors: [],
    });
  });

  it.each([
    ["a level nobody knows", { severity: "huge" }, "severity"],
    ["an empty title", { title: " " }, "title"],
    ["a title that is too long", { title: "x".repeat(1025) }, "title"],
    ["a dedupKey that is too long", { dedupKey: "k".repeat(256) }, "dedupKey"],
    ["a drill with the key of a monitor", { drill: true, dedupKey: "p99" }, "dedupKey"],
    ["an empty idempotencyKey", { idempotencyKey: "" }, "idempotencyKey"],
  ])("refuses %s", async (_, input, field) => {
    const given = { serviceId, title: "Accuracy dropped", severity: "SEV1", ...input };
    const payload = await client.mutate("declareIncident", given, STATE);
    expect(payload).toMatchObject({
      incident: null,
      userErrors: [{ code: "INVALID", path: ["input", field] }],
    });
  });

  it("says so when there is no such service", async () => {
    const input = { serviceId: "nobody", title: "Accuracy dropped", severity: "SEV1" };
    const payload = await client.mutate("declareIncident", input, STATE);
    expect(payload).toMatchObject({ incident: null, userErrors: [{ code: "NOT_FOUND" }] });
  });

  it("shows the incident that is open for the same key", async () => {
    const id = await declared({ dedupKey: "accuracy" });
    const input = { serviceId, title: "Again", severity: "SEV2", dedupKey: "accuracy" };
    const payload = await client.mutate("declareIncident", input, STATE);
    expect(payload).toMatchObject({ incident: { id }, userErrors: [{ code: "ALREADY_EXISTS" }] });
  });

  it("answers a repeat of the same request with the first incident", async () => {
    const id = await declared({ idempotencyKey: "a" });
    expect(await declared({ idempotencyKey: "a", description: null })).toBe(id);
  });
});

describe("the lifecycle", () => {
  it.each([
    ["acknowledgeIncident", {}, "INVESTIGATING"],
    ["advanceIncident", { status: "INVESTIGATING" }, "INVESTIGATING"],
    ["advanceIncident", { status: "IDENTIFIED" }, "IDENTIFIED"],
    ["advanceIncident", { status: "MONITORING" }, "MONITORING"],
    ["advanceIncident", { status: "RESOLVED" }, "RESOLVED"],
    ["advanceIncident", { status: "CLOSED" }, "CLOSED"],
    ["resolveIncident", { rootCause: "Model v2.5" }, "RESOLVED"],
    ["closeIncident", {}, "CLOSED"],
  ])("%s with %j makes a triggered incident %s", async (mutation, input, status) => {
    const id = await declared();
    const payload = await client.mutate(mutation, { id, ...input }, STATE);
    expect(payload).toEqual({
      incident: { id, status, version: 2, severity: "SEV1" },
      userErrors: [],
    });
  });

  it("keeps the time, the note and who said it", async () => {
    const id = await declared();
    const input = { id, at: "2026-03-01T09:58:00Z", note: "On it" };
    const { incident } = await client.mutate(
      "acknowledgeIncident",
      input,
      "incident { acknowledgedAt timeline { nodes { id at recordedAt kind actor summary } } }",
    );
    expect(incident).toMatchObject({ acknowledgedAt: "2026-03-01T09:58:00.000Z" });
    expect((incident as { timeline: { nodes: object[] } }).timeline.nodes.at(-1)).toEqual({
      id: `${id}:3`,
      at: "2026-03-01T09:58:00.000Z",
      recordedAt: "2026-03-01T10:00:00.000Z",
      kind: "IncidentAcknowledged",
      actor: "user:ada",
      summary: "Acknowledged by ada. On it",
    });
  });

  it("refuses to go back to TRIGGERED and shows the incident as it is", async () => {
    const id = await declared();
    const payload = await client.mutate("advanceIncident", { id, status: "TRIGGERED" }, STATE);
    expect(payload).toMatchObject({
      incident: { id, status: "TRIGGERED", version: 1 },
      userErrors: [{ code: "ILLEGAL_TRANSITION", path: ["input", "status"] }],
    });
  });

  it("refuses a move that the lifecycle does not know and shows the incident as it is", async () => {
    const id = await declared();
    await client.mutate("closeIncident", { id }, STATE);
    const payload = await client.mutate("reopenIncident", { id }, STATE);
    expect(payload).toMatchObject({
      incident: { status: "CLOSED", version: 2 },
      userErrors: [{ code: "ILLEGAL_TRANSITION", message: expect.stringContaining("CLOSED") }],
    });
  });

  it("marks a false alarm, and no longer does when the incident is reopened", async () => {
    const id = await declared();
    const alarm = "incident { falseAlarm resolvedAt }";
    const resolved = await client.mutate("resolveIncident", { id, falseAlarm: true }, alarm);
    const reopened = await client.mutate("reopenIncident", { id }, alarm);
    expect([resolved["incident"], reopened["incident"]]).toEqual([
      { falseAlarm: true, resolvedAt: "2026-03-01T10:00:00.000Z" },
      { falseAlarm: false, resolvedAt: null },
    ]);
  });

  it("merges an incident into another, which it then names", async () => {
    const [id, intoId] = [await declared(), await declared()];
    const duplicate = "incident { status duplicateOf { id } }";
    const payload = await client.mutate("mergeIncident", { id, intoId }, duplicate);
    expect(payload).toEqual({
      incident: { status: "RESOLVED", duplicateOf: { id: intoId } },
      userErrors: [],
    });
  });

  it("says so when there is no such incident", async () => {
    const payload = await client.mutate("acknowledgeIncident", { id: "inc_none" }, STATE);
    expect(payload).toMatchObject({
      incident: null,
      userErrors: [{ code: "NOT_FOUND", path: ["input", "id"] }],
    });
  });
});

it("takes whoever skips ahead for the one who has answered", async () => {
  const { data } = await client.ask("{ viewer { actor } }");
  const login = data.viewer.actor.slice("user:".length);
  await client.mutate("createUser", { name: "Ada", login }, "user { id }");
  const id = await declared();
  await client.mutate("advanceIncident", { id, status: "IDENTIFIED" }, STATE);

  const { incident } = await client.ports.store.load(id);
  expect(incident).toMatchObject({ responder: { name: "Ada", userId: expect.any(String) } });
});

describe("amendments", () => {
  it("changes the severity by an alias", async () => {
    const id = await declared();
    const payload = await client.mutate("changeIncidentSeverity", { id, severity: "p2" }, STATE);
    expect(payload).toMatchObject({ incident: { severity: "SEV3", version: 2 }, userErrors: [] });
  });

  it("refuses a severity that nobody knows and says what is accepted", async () => {
    const id = await declared();
    const payload = await client.mutate("changeIncidentSeverity", { id, severity: "9" }, STATE);
    expect(payload).toMatchObject({
      incident: { severity: "SEV1", version: 1 },
      userErrors: [
        { code: "INVALID", path: ["input", "severity"], message: expect.stringContaining("P0") },
      ],
    });
  });

  it("changes the category", async () => {
    const id = await declared();
    const input = { id, category: "DRIFT", reason: "PSI is up" };
    const payload = await client.mutate("changeIncidentCategory", input, "incident { category }");
    expect(payload).toEqual({ incident: { category: "DRIFT" }, userErrors: [] });
  });

  it("adds a note", async () => {
    const id = await declared();
    await client.mutate("addIncidentNote", { id, text: "Rolled back to v2.4" }, STATE);
    expect((await timelineOf(id)).at(-1)).toBe("NoteAdded");
  });

  it.each([
    ["an empty note", ""],
    ["a note that is too long", "x".repeat(25_001)],
  ])("refuses %s", async (_, text) => {
    const id = await declared();
    const payload = await client.mutate("addIncidentNote", { id, text }, STATE);
    expect(payload).toMatchObject({
      incident: { id, version: 1 },
      userErrors: [{ code: "INVALID", path: ["input", "text"] }],
    });
  });

  it("corrects times and leaves the others", async () => {
    const id = await declared();
    const input = { id, startedAt: "2026-03-01T09:30:00Z", detectedAt: null, reason: "Logs" };
    const times = "incident { startedAt detectedAt }";
    expect(await client.mutate("correctIncidentTimes", input, times)).toEqual({
      incident: { startedAt: "2026-03-01T09:30:00.000Z", detectedAt: "2026-03-01T10:00:00.000Z" },
      userErrors: [],
    });
  });

  it("wants a reason for a correction", async () => {
    const id = await declared();
    const input = { id, startedAt: "2026-03-01T09:30:00Z", reason: " " };
    const payload = await client.mutate("correctIncidentTimes", input, STATE);
    expect(payload.userErrors).toMatchObject([{ code: "INVALID", path: ["input", "reason"] }]);
  });
});

describe("versions and idempotency keys", () => {
  it("refuses a stale version and names the present one", async () => {
    const id = await declared();
    await client.mutate("acknowledgeIncident", { id }, STATE);
    const input = { id, expectedVersion: 1 };
    const payload = await client.mutate("resolveIncident", input, STATE);
    expect(payload).toMatchObject({
      incident: { status: "INVESTIGATING", version: 2 },
      userErrors: [{ code: "VERSION_CONFLICT", message: expect.stringContaining("version 2") }],
    });
  });

  it("accepts the version that is there", async () => {
    const id = await declared();
    const input = { id, expectedVersion: 1 };
    const payload = await client.mutate("resolveIncident", input, STATE);
    expect(payload).toMatchObject({ incident: { status: "RESOLVED" }, userErrors: [] });
  });

  it("does the same request once", async () => {
    const id = await declared();
    const note = { id, text: "Rolled back", idempotencyKey: "n1" };
    await client.mutate("addIncidentNote", note, STATE);
    const again = await client.mutate("addIncidentNote", note, STATE);
    expect(again).toMatchObject({ incident: { id }, userErrors: [] });
    expect((await timelineOf(id)).filter((kind) => kind === "NoteAdded")).toHaveLength(1);
  });

  it("refuses another request of the same key", async () => {
    const id = await declared();
    const note = { id, text: "Rolled back", idempotencyKey: "n1" };
    await client.mutate("addIncidentNote", note, STATE);
    const other = await client.mutate("addIncidentNote", { ...note, text: "No" }, STATE);
    expect(other).toMatchObject({
      incident: { id },
      userErrors: [{ code: "IDEMPOTENCY_MISMATCH", path: ["input", "idempotencyKey"] }],
    });
  });

  it("keeps the keys of different mutations apart", async () => {
    const id = await declared();
    await client.mutate("addIncidentNote", { id, text: "On it", idempotencyKey: "k" }, STATE);
    const input = { id, idempotencyKey: "k" };
    const payload = await client.mutate("acknowledgeIncident", input, STATE);
    expect(payload).toMatchObject({ incident: { status: "INVESTIGATING" }, userErrors: [] });
  });
});

describe("escalateIncident", () => {
  it("says when the next step is paged, as long as there is one", async () => {
    const user = await client.mutate("createUser", { name: "Ada" }, "user { id }");
    const targets = [{ userId: (user["user"] as { id: string }).id }];
    const steps = [{ targets, delaySeconds: 600 }, { targets }];
    const policy = await client.mutate(
      "createEscalationPolicy",
      { name: "ML", steps },
      "escalationPolicy { id }",
    );
    const escalationPolicyId = (policy["escalationPolicy"] as { id: string }).id;
    await client.mutate("updateService", { id: serviceId, escalationPolicyId }, "service { id }");
    const id = await declared();
    const state = "incident { escalation { step nextStepAt } }";
    const { data } = await client.ask(
      `query ($id: ID!) { ${state.replace("incident", "incident(id: $id)")} }`,
      { id },
    );
    expect(data.incident.escalation).toEqual({ step: 1, nextStepAt: "2026-03-01T10:10:00.000Z" });
    expect(await client.mutate("escalateIncident", { id }, state)).toEqual({
      incident: { escalation: { step: 2, nextStepAt: null } },
      userErrors: [],
    });
  });
});
