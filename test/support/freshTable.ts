import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { type Engine, startEngine } from "./engine.ts";

/** The engine of the file, and the table of the running test. */
export interface FreshTable {
  readonly engine: Engine;
  readonly table: Table;
}

/** Every test of the file finds an empty table. */
export const tablePerTest = (): FreshTable => freshTable(beforeEach);

/** A table before all tests of the file, or before each. */
export function freshTable(before: typeof beforeEach | typeof beforeAll): FreshTable {
  let engine: Engine;
  let table: Table;
  beforeAll(async () => {
    engine = await startEngine();
  });
  afterAll(() => engine.stop());
  before(async () => {
    table = await engine.createTable();
  });
  return {
    get engine() {
      return engine;
    },
    get table() {
      return table;
    },
  };
}
