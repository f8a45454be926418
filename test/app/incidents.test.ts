import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { serviceItem } from "../../adapters/dynamodb/items/service.ts";
import { keys, SHARDS } from "../../adapters/dynamodb/keys.ts";
import { DynamoSuppressionLog } from "../../adapters/dynamodb/suppressionLog.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { declareIncident } from "../../app/declareIncident.ts";
import { execute } from "../../app/execute.ts";
import type { Ids } from "../../app/ports.ts";
import { receiveSignals } from "../../app/receiveSignals.ts";
import type { Signal } from "../../domain/signal.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { accuracyAlert, at, command, fraudScoring } from "../support/incidents.ts";

let engine: Engine;
let table: Table;
let store: DynamoIncidentStore;
let now = at("10:00");
let made = 0;
const ids: Ids = { next: (prefix) => `${prefix}_${++made}`, nextService: () => "fraudscoring" };
const clock = { now: () => now };

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  store = new DynamoIncidentStore(table);
  now = at("10:00");
  made = 0;
  await table.put(serviceItem.encode(fraudScoring, keys.service(fraudScoring.id)));
});

const receive = async (...signals: Partial<Signal>[]) => {
  const full = signals.map((signal) => ({ ...accuracyAlert, ...signal }));
  const received = await receiveSignals(
    { store, clock, ids, suppressions: new DynamoSuppressionLog(table) },
    { serviceId: fraudScoring.id, signals: full },
  );
  if (received.kind !== "received") throw new Error(received.kind);
  return received.receptions.map(({ outcome }) => outcome);
};
const declare = (
  rest: { idempotency?: { key: string; inputHash: string }; dedupKey?: string } = {},
) => {
  const { idempotency, ...given } = rest;
  const { incidentId: _, ...said } = command("Declare", "10:00", {
    incidentId: "",
    title: "Accuracy dropped",
    severity: "SEV2",
    drill: false,
    ...given,
  });
  return declareIncident(
    { store, ids },
    { serviceId: fraudScoring.id, declare: said, ...(idempotency && { idempotency }) },
  );
};
const declared = async () => {
  const outcome = await declare();
  if (outcome.kind !== "done") throw new Error(outcome.kind);
  return outcome.incident;
};
const load = async (id: string) => (await store.load(id)).incident;
const timelineOf = async (id: string) =>
  (
    await table.queryAll({
      where: {
        text: "pk = :pk AND begins_with(sk, :sk)",
        values: { ":pk": `INC#${id}`, ":sk": "EVT#" },
      },
    })
  ).map((item) => (item["event"] as { type: string }).type);
const countersOf = async (id: string) =>
  (await table.batchGet(SHARDS.map((shard) => keys.repeats(id, shard)))).reduce(
    (sum, item) => sum + Number(item["count"]),
    0,
  );

describe("signals of one key", () => {
  it("open one incident, whoever comes first", async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => receive({})));

    expect(outcomes.flat().filter((outcome) => outcome === "opened")).toHaveLength(1);
  });

  it("lose no repeat of a storm, though it hardly touches the incident", async () => {
    await receive({});
    await Promise.all(Array.from({ length: 40 }, () => receive({})));
    const incident = await load("inc_1");

    expect((incident?.signalCount ?? 0) + (await countersOf("inc_1"))).toBe(41);
    expect(await timelineOf("inc_1")).toEqual(["IncidentOpened"]);
  });

  it("resolve and open anew", async () => {
    await receive({});
    const outcomes = [await receive({ state: "RESOLVED" }), await receive({})];

    expect(outcomes.flat()).toEqual(["resolved", "opened"]);
  });

  it("in one message are taken in order", async () => {
    expect(await receive({}, { state: "RESOLVED" }, { dedupKey: "other" })).toEqual([
      "opened",
      "resolved",
      "opened",
    ]);
  });

  it("open nothing when a message is delivered a second time after the incident has ended", async () => {
    await receive({ messageId: "m1" });
    await receive({ messageId: "m2", state: "RESOLVED" });

    expect(await receive({ messageId: "m1" })).toEqual(["ignored"]);
  });

  it("open nothing when a stretch of firing that has ended is reported late", async () => {
    await receive({ episode: "09:45" });
    await receive({ episode: "09:45", state: "RESOLVED" });

    expect(await receive({ episode: "09:45" })).toEqual(["ignored"]);
  });

  it("open an incident when a monitor that lost touch takes the same stretch of firing up again", async () => {
    await receive({ episode: "09:45" });
    await receive({ episode: "09:45", state: "RESOLVED" });
    now = at("10:06");

    expect(await receive({ episode: "09:45" })).toEqual(["opened"]);
  });

  it("open nothing when they are older than the end that came before them", async () => {
    await receive({ occurredAt: at("09:55"), state: "RESOLVED" });

    expect(await receive({ occurredAt: at("09:50") })).toEqual(["ignored"]);
    expect(await receive({ occurredAt: at("09:56") })).toEqual(["opened"]);
  });

  it("open an incident although a recovery came before: a page too many beats one too few", async () => {
    await receive({ episode: "09:45", state: "RESOLVED" });

    expect(await receive({ episode: "09:45" })).toEqual(["opened"]);
  });

  it("are refused without a valid key", async () => {
    const received = await receiveSignals(
      { store, clock, ids, suppressions: new DynamoSuppressionLog(table) },
      { serviceId: fraudScoring.id, keyHash: "nobody", signals: [accuracyAlert] },
    );

    expect(received.kind).toBe("unauthorized");
  });
});

it("gives up a declaration, and says so, when others are faster forty times over", async () => {
  const commit = vi.spyOn(store, "commit").mockResolvedValue("CONTENTION");

  await expect(declare()).rejects.toThrow("is changing too fast to be changed");
  expect(commit).toHaveBeenCalledTimes(40);
});

describe("a command", () => {
  it("writes its event and its state together", async () => {
    const { id } = await declared();
    await execute({ store }, { incidentId: id, command: command("Acknowledge", "10:04", {}) });

    expect((await load(id))?.status).toBe("INVESTIGATING");
    expect(await timelineOf(id)).toEqual(["IncidentOpened", "IncidentAcknowledged"]);
  });

  it("takes back the deadlines it makes pointless", async () => {
    const { id } = await declared();
    const due = keys.deadline(id, "ESCALATE", 1);
    const before = await table.get(due);
    await execute({ store }, { incidentId: id, command: command("Acknowledge", "10:04", {}) });

    expect([before !== undefined, await table.get(due)]).toEqual([true, undefined]);
  });

  it("is refused for a version that is not the present one, and told which is", async () => {
    const { id } = await declared();
    const outcome = await execute(
      { store },
      { incidentId: id, command: command("Acknowledge", "10:04", {}), expectedVersion: 7 },
    );

    expect(outcome).toMatchObject({
      failure: {
        code: "VERSION_CONFLICT",
        message: expect.stringContaining("at version 1, not 7"),
      },
    });
  });

  it("is applied once when eight people give it at the same time", async () => {
    const { id } = await declared();
    const acknowledge = { incidentId: id, command: command("Acknowledge", "10:04", {}) };
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => execute({ store }, acknowledge)),
    );

    expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(1);
    expect(await timelineOf(id)).toEqual(["IncidentOpened", "IncidentAcknowledged"]);
  });

  it("on an incident that is not there says so", async () => {
    const outcome = await execute(
      { store },
      { incidentId: "inc_x", command: command("Acknowledge", "10:04", {}) },
    );

    expect(outcome).toMatchObject({ failure: { code: "NOT_FOUND" } });
  });

  it("cannot reopen an incident whose key another one holds by now", async () => {
    await receive({});
    await receive({ state: "RESOLVED" });
    await receive({});
    const outcome = await execute(
      { store },
      { incidentId: "inc_1", command: command("Reopen", "11:00", {}) },
    );

    expect(outcome).toMatchObject({ failure: { code: "ILLEGAL_TRANSITION" } });
  });
});

describe("a client's idempotency key", () => {
  const first = { key: "ada#declareIncident#k1", inputHash: "h1" };

  it("gives the first result again for the same input", async () => {
    const one = await declare({ idempotency: first });
    const two = await declare({ idempotency: first });

    expect(two).toMatchObject({
      kind: "done",
      incident: { id: one.kind === "done" && one.incident.id },
    });
  });

  it("is refused for another input", async () => {
    await declare({ idempotency: first });
    const other = await declare({ idempotency: { ...first, inputHash: "h2" } });

    expect(other).toMatchObject({ failure: { code: "IDEMPOTENCY_MISMATCH" } });
  });

  it("makes one incident of two requests at the same time", async () => {
    const [one, two] = await Promise.all([
      declare({ idempotency: first }),
      declare({ idempotency: first }),
    ]);

    expect(one).toEqual(two);
  });

  it("answers a repeated acknowledgement as it did the first time", async () => {
    const { id } = await declared();
    const acknowledge = {
      incidentId: id,
      command: command("Acknowledge", "10:04", {}),
      idempotency: { key: "ada#acknowledgeIncident#k2", inputHash: "h" },
    };
    await execute({ store }, acknowledge);

    expect(await execute({ store }, acknowledge)).toMatchObject({
      kind: "done",
      incident: { version: 2 },
    });
  });
});

describe("declaring under a key that is open", () => {
  it("is refused with the incident that holds it", async () => {
    await receive({});

    expect(await declare({ dedupKey: accuracyAlert.dedupKey })).toMatchObject({
      failure: { code: "ALREADY_EXISTS", incident: { id: "inc_1" } },
    });
  });
});
