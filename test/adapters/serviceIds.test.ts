import { afterAll, beforeAll, expect, test } from "vitest";
import { serviceItem, servicePlacement } from "../../adapters/dynamodb/items/service.ts";
import { DynamoServiceIds } from "../../adapters/dynamodb/serviceIds.ts";
import type { Service } from "../../domain/service.ts";
import { type Engine, startEngine } from "../support/engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const service = (id: string, name: string): Service => ({
  id,
  name,
  version: 1,
  dependsOn: [],
  autoResolve: true,
  awsResources: [],
});

test("all services are there, in the order of their names", async () => {
  const table = await engine.createTable();
  for (const one of [service("s2", "Search"), service("s1", "Ranker")])
    await table.put(serviceItem.encode(one, servicePlacement(one)));
  expect(await new DynamoServiceIds(table).all()).toEqual(["s1", "s2"]);
});
