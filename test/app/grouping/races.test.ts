import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DynamoIncidentStore } from "../../../adapters/dynamodb/incidentStore.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import type { AlsoLoad, Change } from "../../../app/ports.ts";
import { isOpen } from "../../../domain/incident.ts";
import { type Engine, startEngine } from "../../support/engine.ts";
import { GroupedService, grouped } from "../../support/groupedService.ts";
import { at } from "../../support/incidents.ts";

/** Lets something happen between the decision of a change and its commit, once. */
class Interrupted extends DynamoIncidentStore {
  meanwhile: (() => Promise<unknown>) | undefined;
  isCrashing = false;

  override async commit(change: Change) {
    const { meanwhile } = this;
    this.meanwhile = undefined;
    await meanwhile?.();
    return super.commit(change);
  }

  override load(incidentId: string, also: AlsoLoad = {}) {
    if (this.isCrashing && also.tally) throw new Error("the process died");
    return super.load(incidentId, also);
  }
}

let engine: Engine;
let table: Table;
let store: Interrupted;
let service: GroupedService;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  store = new Interrupted(table);
  service = new GroupedService(table, store);
  await service.set(grouped);
});

const isStillOpen = async (id: string) => isOpen(await service.incident(id));
/** More than is told by name, so that what comes next is kept beside the incident. */
const flood = () => service.fires("a", "b", "c", "d", "e", "f", "g", "h");

describe("two signals at the same moment", () => {
  it("of different keys, the first of their group, open one incident", async () => {
    store.meanwhile = () => service.fires("b");

    expect(await service.fires("a")).toEqual(["joined inc_1"]);
    expect(await service.keys("inc_1")).toEqual({ b: "FIRING", a: "FIRING" });
  });

  it("of which one joins and the other would resolve leave the incident open", async () => {
    await service.fires("a");
    store.meanwhile = () => service.fires("b");

    expect(await service.clears("a")).toEqual(["noted inc_1"]);
    expect(await isStillOpen("inc_1")).toBe(true);
  });

  it("of which one joins beside the incident that the other resolves leave it open", async () => {
    await flood();
    await service.clears("a", "b", "c", "d", "e", "f", "g");
    store.meanwhile = () => service.fires("i");

    expect(await service.clears("h")).toEqual(["noted inc_1"]);
    expect(await isStillOpen("inc_1")).toBe(true);
    expect(await service.firing("inc_1")).toBe(1);
  });

  it("of which one joins what a person resolves open another incident", async () => {
    await flood();
    store.meanwhile = () => service.does("inc_1", { type: "Resolve", falseAlarm: false });

    expect(await service.fires("i")).toEqual(["opened inc_2"]);
  });

  it("of the two last keys that clear resolve the incident, though each saw the other firing", async () => {
    await flood();
    await service.clears("a", "b", "c", "d", "e", "f");
    service.now = at("10:00:30");
    store.meanwhile = () => service.clears("g");

    expect(await service.clears("h")).toEqual(["resolved inc_1"]);
    expect(await service.incident("inc_1")).toMatchObject({ resolvedAt: at("10:00:30") });
  });

  it("of one key that clears are one recovery", async () => {
    await flood();
    store.meanwhile = () => service.clears("h");

    expect(await service.clears("h")).toEqual(["ignored inc_1"]);
    expect(await service.firing("inc_1")).toBe(7);
  });

  it("of a key whose incident has ended take it to one other incident, and are counted off the old one once", async () => {
    await service.fires("a", "b");
    await service.does("inc_1", { type: "Resolve", falseAlarm: false });
    store.meanwhile = () => service.fires("a");

    expect(await service.fires("a")).toEqual(["added inc_2"]);
    expect([await service.firing("inc_1"), await service.firing("inc_2")]).toEqual([1, 1]);
  });
});

it("an incident whose last clear died before it could resolve it is resolved a minute later", async () => {
  await flood();
  await service.clears("a", "b", "c", "d", "e", "f");
  store.meanwhile = async () => {
    await service.clears("g");
    store.isCrashing = true;
  };
  await expect(service.clears("h")).rejects.toThrow("the process died");
  store.isCrashing = false;
  const open = await isStillOpen("inc_1");
  await service.tallies("inc_1");

  expect([open, await isStillOpen("inc_1")]).toEqual([true, false]);
  expect(await service.incident("inc_1")).toMatchObject({ resolvedAt: at("10:00") });
});

it("keys that meet on a counter try again and are all counted", async () => {
  await flood();
  let conflicts = 0;
  const transact = table.transact.bind(table);
  table.transact = (writes) => {
    if (conflicts++ % 2 === 1) return transact(writes);
    const CancellationReasons = [{ Code: "None" }, { Code: "TransactionConflict" }];
    const name = "TransactionCanceledException";
    return Promise.reject(Object.assign(new Error("conflict"), { name, CancellationReasons }));
  };

  expect(await service.fires("i", "j", "k")).toEqual([
    "joined inc_1",
    "joined inc_1",
    "joined inc_1",
  ]);
  expect(await service.firing("inc_1")).toBe(11);
});

it("a repeat that meets a transaction on its counter is counted on another", async () => {
  await service.fires("a");
  let conflicts = 2;
  const update = table.update.bind(table);
  table.update = (key, change) => {
    if (conflicts-- <= 0) return update(key, change);
    return Promise.reject(
      Object.assign(new Error("conflict"), { name: "TransactionConflictException" }),
    );
  };
  await service.fires("a");

  expect(await service.signalCount("inc_1")).toBe(2);
});
