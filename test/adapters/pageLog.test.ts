import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { keys } from "../../adapters/dynamodb/keys.ts";
import { DynamoPageLog } from "../../adapters/dynamodb/pageLog.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { sentPage } from "../support/sentPages.ts";

let engine: Engine;
let table: Table;
let log: DynamoPageLog;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  log = new DynamoPageLog(table);
});

const one = { revision: 1, pages: [sentPage()] };
const two = { revision: 2, pages: [sentPage(), sentPage({ incidentId: "inc_2" })] };

test("a person who was not paged lately has had no pages", async () => {
  expect(await log.sentTo("usr_ada")).toEqual({ revision: 0, pages: [] });
});

test("pages are kept for each person by themselves", async () => {
  await log.replace("usr_ada", one);
  await log.replace("usr_ada", two);
  expect(await log.sentTo("usr_ada")).toEqual(two);
  expect(await log.sentTo("usr_grace")).toEqual({ revision: 0, pages: [] });
});

test("of two who read the same, one writes", async () => {
  await log.replace("usr_ada", one);
  const both = await Promise.all([log.replace("usr_ada", two), log.replace("usr_ada", two)]);
  expect(both.sort()).toEqual([false, true]);
});

test("of two first pages at the same time, one is written", async () => {
  const both = await Promise.all([log.replace("usr_ada", one), log.replace("usr_ada", one)]);
  expect(both.sort()).toEqual([false, true]);
});

test("what was forgotten meanwhile is not written on", async () => {
  expect(await log.replace("usr_ada", two)).toBe(false);
});

test("the pages vanish two hours after the last one", async () => {
  await log.replace("usr_ada", one);
  expect(await table.get(keys.sentPages("usr_ada"))).toMatchObject({
    expiresAt: Date.parse("2026-03-01T12:00:00Z") / 1_000,
  });
});
