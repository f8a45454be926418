import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ingest } from "../../../functions/ingest/ingest.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { fixture } from "../../support/fixtures.ts";
import { ingestPorts, KEY } from "../../support/ingestTable.ts";

let engine: Engine;
let handle: ReturnType<typeof ingest>;
/** The names of the calls that the engine's client has made. */
const calls: string[] = [];

beforeAll(async () => {
  engine = await startEngine();
  engine.client.middlewareStack.add(
    (next, context) => (args) => {
      calls.push(String(context["commandName"]));
      return next(args);
    },
    { step: "initialize" },
  );
});
afterAll(() => engine.stop());
beforeEach(async () => {
  handle = ingest(await ingestPorts(await engine.createTable()));
});

async function signal(name: string): Promise<void> {
  await handle({
    version: "2.0",
    routeKey: "POST /v1/signals/{source}/{integrationKey}",
    pathParameters: { source: "alertmanager", integrationKey: KEY },
    body: JSON.stringify(fixture(`alertmanager/${name}`)),
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
