import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { keys } from "../../../adapters/dynamodb/keys.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import type { SignalRule } from "../../../domain/signalRule.ts";
import { ingest } from "../../../functions/ingest/ingest.ts";
import { callsOf } from "../../support/callsOf.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { fixture } from "../../support/fixtures.ts";
import { ingestPorts, KEY, SERVICE } from "../../support/ingestTable.ts";
import { rule } from "../../support/signalRules.ts";

let engine: Engine;
let handle: ReturnType<typeof ingest>;
let calls: string[];

beforeAll(async () => {
  engine = await startEngine();
  calls = callsOf(engine);
});
afterAll(() => engine.stop());
let table: Table;
beforeEach(async () => {
  table = await engine.createTable();
  handle = ingest(await ingestPorts(table));
});

const give = (field: "rules" | "grouping", value: unknown): Promise<unknown> =>
  table.update(keys.service(SERVICE), {
    text: "SET #field = :value",
    names: { "#field": field },
    values: { ":value": value },
  });
/** Gives the service a rule. */
const ruledBy = (one: SignalRule) => give("rules", [one]);
const groupedBy = (labels: readonly string[]) =>
  give("grouping", { windowSeconds: 600, by: labels.length > 0 ? "LABELS" : "SERVICE", labels });

/** Gives the service a window that is open. */
const maintainedUntil = (end: string): Promise<unknown> =>
  table.update(keys.service(SERVICE), {
    text: "SET maintenance = :windows",
    values: {
      ":windows": [{ id: "win_1", name: "x", start: 0, end: Date.parse(end), labels: [] }],
    },
  });

async function signal(name: string, source = "alertmanager"): Promise<void> {
  await handle({
    version: "2.0",
    routeKey: "POST /v1/signals/{source}/{integrationKey}",
    pathParameters: { source, integrationKey: KEY },
    body: JSON.stringify(fixture(`${source}/${name}`)),
  });
}

test("a signal that opens an incident takes one batch read and one transaction", async () => {
  calls.splice(0);
  await signal("accuracy-slo.firing");
  expect(calls).toEqual(["BatchGetItemCommand", "TransactWriteItemsCommand"]);
});

test("a signal that resolves an incident takes one batch read more", async () => {
  await signal("accuracy-slo.firing");
  calls.splice(0);
  await signal("accuracy-slo.resolved");
  expect(calls).toEqual([
    "BatchGetItemCommand",
    "BatchGetItemCommand",
    "TransactWriteItemsCommand",
  ]);
});

test("a signal for which no incident is open writes nothing when it resolves", async () => {
  calls.splice(0);
  await signal("accuracy-slo.resolved");
  expect(calls).toEqual(["BatchGetItemCommand"]);
});

test("rules that leave its key alone cost nothing", async () => {
  await ruledBy(rule({ severity: "SEV2", category: "DRIFT", title: "{@source}" }));
  calls.splice(0);
  await signal("accuracy-slo.firing");
  expect(calls).toEqual(["BatchGetItemCommand", "TransactWriteItemsCommand"]);
});

test("a rule that changes its key takes one batch read more", async () => {
  await ruledBy(rule({ dedupKey: "{@source}" }));
  calls.splice(0);
  await signal("accuracy-slo.firing");
  expect(calls).toEqual([
    "BatchGetItemCommand",
    "BatchGetItemCommand",
    "TransactWriteItemsCommand",
  ]);
});

test("a suppressed signal takes one batch read and one write", async () => {
  await ruledBy(rule({ suppress: true }));
  calls.splice(0);
  await signal("accuracy-slo.firing");
  expect(calls).toEqual(["BatchGetItemCommand", "PutItemCommand"]);
});

test("an alarm that a maintenance window holds back takes a second look when it is put by, and its repeat one write", async () => {
  await maintainedUntil("2027-01-01T00:00:00Z");
  calls.splice(0);
  await signal("accuracy-slo.firing");
  await signal("accuracy-slo.firing");
  expect(calls).toEqual([
    ...["BatchGetItemCommand", "TransactWriteItemsCommand", "UpdateItemCommand"],
    "BatchGetItemCommand",
    ...["BatchGetItemCommand", "UpdateItemCommand"],
  ]);
});

test("a generic signal takes one read more, since its integration may say how it is read", async () => {
  calls.splice(0);
  await signal("batch-scoring.firing", "generic");
  expect(calls).toEqual(["GetItemCommand", "BatchGetItemCommand", "TransactWriteItemsCommand"]);
});

test("a signal that opens an incident of a group takes no call more, once it is known how the service groups", async () => {
  await groupedBy(["alertname"]);
  await signal("accuracy-slo.firing");
  calls.splice(0);
  await signal("feature-freshness-bare.firing");
  expect(calls).toEqual(["BatchGetItemCommand", "TransactWriteItemsCommand"]);
});

test("a key that joins an incident takes one batch read more, and its repeat one write to a counter", async () => {
  await groupedBy([]);
  await signal("accuracy-slo.firing");
  calls.splice(0);
  await signal("feature-freshness-bare.firing");
  await signal("feature-freshness-bare.firing");
  expect(calls).toEqual([
    ...["BatchGetItemCommand", "BatchGetItemCommand", "TransactWriteItemsCommand"],
    ...["BatchGetItemCommand", "UpdateItemCommand"],
  ]);
});
