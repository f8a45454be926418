import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DynamoIncidentReader } from "../../adapters/dynamodb/incidentReader.ts";
import { DynamoIncidentStore } from "../../adapters/dynamodb/incidentStore.ts";
import { serviceItem } from "../../adapters/dynamodb/items/service.ts";
import { keys } from "../../adapters/dynamodb/keys.ts";
import { DynamoSuppressionLog } from "../../adapters/dynamodb/suppressionLog.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { receiveSignals } from "../../app/receiveSignals.ts";
import type { Signal } from "../../domain/signal.ts";
import type { SignalRule } from "../../domain/signalRule.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { accuracyAlert, at, fraudScoring } from "../support/incidents.ts";
import { rule } from "../support/signalRules.ts";

let engine: Engine;
let table: Table;
let store: DynamoIncidentStore;
let made = 0;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  store = new DynamoIncidentStore(table);
  made = 0;
});

const setRules = (...rules: SignalRule[]) =>
  table.put(serviceItem.encode({ ...fraudScoring, rules }, keys.service(fraudScoring.id)));

async function take(...signals: Signal[]) {
  const received = await receiveSignals(
    {
      store,
      clock: { now: () => at("10:00") },
      ids: { next: (prefix) => `${prefix}_${++made}`, nextService: () => "" },
      suppressions: new DynamoSuppressionLog(table),
    },
    { serviceId: fraudScoring.id, signals },
  );
  if (received.kind !== "received") throw new Error(received.kind);
  return received.receptions;
}
const receive = (...signals: Partial<Signal>[]) =>
  take(...signals.map((signal) => ({ ...accuracyAlert, ...signal })));
const outcomesOf = async (...signals: Partial<Signal>[]) =>
  (await receive(...signals)).map(({ outcome }) => outcome);
const opened = async (signal: Partial<Signal>) => {
  const [reception] = await receive(signal);
  return (await store.load(reception?.incidentId ?? "")).incident;
};

const CANARY = { labels: { stage: "canary" } };
const noCanaries = rule({
  name: "canaries",
  suppress: true,
  match: { labels: [{ name: "stage", value: "canary" }] },
});
const byModel = rule({ dedupKey: "{model}" });

describe("a service's rules", () => {
  it("decide level, category and title of the incident that a signal opens", async () => {
    await setRules(rule({ severity: "SEV2", category: "DRIFT", title: "{model} is off" }));
    expect(await opened({ severity: "SEV4" })).toMatchObject({
      severity: "SEV2",
      category: "DRIFT",
      title: "fraud-scoring is off",
      labels: { model: "fraud-scoring" },
    });
  });

  it("page for a signal that states no level", async () => {
    await setRules(rule({ severity: "SEV1", match: { severities: ["UNSTATED"] } }));
    const { severity: _, ...unstated } = accuracyAlert;
    const [reception] = await take(unstated);
    expect((await store.load(reception?.incidentId ?? "")).incident).toMatchObject({
      severity: "SEV1",
      paging: { step: 0 },
    });
  });

  it("bring signals of several monitors under one key, and tell each sender its own", async () => {
    await setRules(byModel);
    expect(await receive({ dedupKey: "one" }, { dedupKey: "two" })).toEqual([
      { dedupKey: "one", outcome: "opened", incidentId: "inc_1" },
      { dedupKey: "two", outcome: "added", incidentId: "inc_1" },
    ]);
    expect(await outcomesOf({ dedupKey: "three" })).toEqual(["added"]);
  });

  it("let a recovery find the incident by the key that they gave it", async () => {
    await setRules(byModel);
    await receive({ dedupKey: "one" });
    expect(await outcomesOf({ dedupKey: "one", state: "RESOLVED" })).toEqual(["resolved"]);
  });

  it("that give another key leave an open incident its signals to its end", async () => {
    await setRules();
    await receive({ dedupKey: "one" });
    await setRules(byModel);
    expect(await outcomesOf({ dedupKey: "one" }, { dedupKey: "one", state: "RESOLVED" })).toEqual([
      "added",
      "resolved",
    ]);
    expect(await opened({ dedupKey: "one" })).toMatchObject({ dedupKey: "rule:fraud-scoring" });
  });

  it("do not take one monitor's recovery for the end of another's firing", async () => {
    await setRules(byModel);
    await receive({ dedupKey: "one", occurredAt: at("09:50") });
    await receive({ dedupKey: "one", occurredAt: at("09:58"), state: "RESOLVED" });
    expect(await outcomesOf({ dedupKey: "two", occurredAt: at("09:55") })).toEqual(["opened"]);
  });
});

describe("a suppressed signal", () => {
  it("opens nothing, and its sender hears why", async () => {
    await setRules(noCanaries);
    expect(await receive(CANARY, { dedupKey: "other" })).toEqual([
      { dedupKey: "other", outcome: "opened", incidentId: "inc_1" },
      { dedupKey: "c0ffee", outcome: "suppressed", reason: 'by the rule "canaries"' },
    ]);
  });

  it("is kept as it came, for 30 days", async () => {
    await setRules(rule({ severity: "SEV5", dedupKey: "{stage}" }), noCanaries);
    await receive(CANARY);
    const page = { first: 10 };
    const { entries } = await new DynamoIncidentReader(table).suppressedSignals(
      fraudScoring.id,
      page,
    );
    expect(entries.map(({ value }) => value)).toEqual([
      {
        id: "sup_1",
        serviceId: fraudScoring.id,
        at: at("10:00"),
        by: { kind: "RULE", name: "canaries" },
        source: "alertmanager",
        dedupKey: "c0ffee",
        title: "Accuracy of fraud-scoring v2.5 is below 0.90",
        severity: "SEV1",
        startedAt: at("09:45"),
        labels: { stage: "canary" },
      },
    ]);
    const item = await table.get(keys.suppressed(fraudScoring.id, at("10:00"), "sup_1"));
    expect(item?.["expiresAt"]).toBe(at("2026-03-31T10:00:00Z") / 1_000);
  });

  it("holds back no recovery of what was opened before", async () => {
    await setRules();
    await receive(CANARY);
    await setRules(noCanaries);
    expect(await outcomesOf(CANARY, { ...CANARY, state: "RESOLVED" })).toEqual([
      "resolved",
      "suppressed",
    ]);
  });
});
