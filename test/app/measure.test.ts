import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DynamoContributionStore } from "../../adapters/dynamodb/contributionStore.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { type MeasurePorts, measure } from "../../app/measure.ts";
import type { ContributionStore } from "../../app/metrics/ports.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { incidentHistory } from "../support/incidentHistory.ts";
import { at, type MeasuredState, measuredIncident } from "../support/measuredIncident.ts";
import { recounted, stored } from "../support/recount.ts";

const opened: MeasuredState = {
  status: "TRIGGERED",
  startedAt: at("2026-11-22T02:50:00Z"),
  detectedAt: at("2026-11-22T03:00:00Z"),
};
const resolved: MeasuredState = {
  ...opened,
  status: "RESOLVED",
  revision: 5,
  acknowledgedAt: at("2026-11-22T03:04:00Z"),
  resolvedAt: at("2026-11-22T04:00:00Z"),
};

let engine: Engine;
let table: Table;
let pauses: number[];

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
  pauses = [];
});

function ports(contributions: ContributionStore = new DynamoContributionStore(table)) {
  const backoff = { pause: async (attempts: number) => void pauses.push(attempts) };
  return { contributions, backoff } satisfies MeasurePorts;
}

async function measureAll(states: readonly MeasuredState[]): Promise<void> {
  for (const state of states) await measure(ports(), measuredIncident(state));
}

describe("the aggregates equal a recount", () => {
  test.each<[string, readonly MeasuredState[], MeasuredState]>([
    ["once it is opened", [opened], opened],
    ["once it is resolved", [opened, resolved], resolved],
    ["when a record comes twice", [opened, resolved, resolved], resolved],
    ["when an old record comes late", [resolved, { ...opened, revision: 4 }], resolved],
    [
      "when a false alarm was already counted",
      [resolved, { ...resolved, revision: 6, resolution: { kind: "FALSE_ALARM" } }],
      { ...resolved, resolution: { kind: "FALSE_ALARM" } },
    ],
    [
      "when it is merged into another",
      [resolved, { ...resolved, revision: 6, resolution: { kind: "DUPLICATE", of: "inc_2" } }],
      { ...resolved, resolution: { kind: "DUPLICATE", of: "inc_2" } },
    ],
    ["when it is reopened", [resolved, { ...opened, revision: 6 }], opened],
    [
      "when its severity changes",
      [resolved, { ...resolved, revision: 6, severity: "SEV4" }],
      { ...resolved, severity: "SEV4" },
    ],
    [
      "when a correction moves its end to another day",
      [resolved, { ...resolved, revision: 6, resolvedAt: at("2026-11-24T04:00:00Z") }],
      { ...resolved, resolvedAt: at("2026-11-24T04:00:00Z") },
    ],
    [
      "when a change that meant nothing to it was seen before one that came late",
      [
        { ...resolved, revision: 5 },
        { ...resolved, revision: 7 },
        { ...opened, revision: 6 },
      ],
      resolved,
    ],
  ])("%s", async (_, history, last) => {
    await measureAll(history);
    expect(await stored(table)).toEqual(recounted([measuredIncident(last)]));
  });

  test("after any history, whatever came twice, late or out of order", async () => {
    await fc.assert(
      fc.asyncProperty(incidentHistory, async ({ records, last }) => {
        table = await engine.createTable();
        for (const incident of records) await measure(ports(), incident);
        expect(await stored(table)).toEqual(recounted(last));
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  test("when many incidents of one service are measured at once", async () => {
    const incidents = [...Array(30).keys()].map((number) =>
      measuredIncident({ ...resolved, id: `inc_${String(number).padStart(2, "0")}` }),
    );
    await Promise.all(incidents.flatMap((one) => [measure(ports(), one), measure(ports(), one)]));
    expect(await stored(table)).toEqual(recounted(incidents));
  });
});

describe("when others write the same aggregates", () => {
  const contended = (times: number): ContributionStore => {
    const store = new DynamoContributionStore(table);
    let left = times;
    return {
      find: (id) => store.find(id),
      replace: async (change) => (left-- > 0 ? "CONTENTION" : store.replace(change)),
    };
  };

  test("it waits longer each time and tries again", async () => {
    await measure(ports(contended(3)), measuredIncident(resolved));
    expect(pauses).toEqual([1, 2, 3]);
    expect(await stored(table)).toEqual(recounted([measuredIncident(resolved)]));
  });

  test("it gives the record back after eight times", async () => {
    const measuring = measure(ports(contended(8)), measuredIncident(resolved));
    await expect(measuring).rejects.toThrow("inc_1 met contention 8 times");
  });

  test("a contribution that somebody else has replaced is read again", async () => {
    const store = new DynamoContributionStore(table);
    const stale: ContributionStore = {
      find: async (id) => {
        const found = await store.find(id);
        if (!found) await measure(ports(store), measuredIncident(opened));
        return found;
      },
      replace: (change) => store.replace(change),
    };
    await measure(ports(stale), measuredIncident(resolved));
    expect(await stored(table)).toEqual(recounted([measuredIncident(resolved)]));
  });
});
