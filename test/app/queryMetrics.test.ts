import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DynamoContributionStore } from "../../adapters/dynamodb/contributionStore.ts";
import { DynamoMetricsReader } from "../../adapters/dynamodb/metricsReader.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { measure } from "../../app/measure.ts";
import { type MetricsQuery, queryMetrics } from "../../app/queryMetrics.ts";
import type { Incident } from "../../domain/incident.ts";
import type { MetricsBucket } from "../../domain/metricsBuckets.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { incidentHistory, SERVICES } from "../support/incidentHistory.ts";
import { at, type MeasuredState, measuredIncident } from "../support/measuredIncident.ts";
import { expectPlain } from "../support/plainMetrics.ts";

let engine: Engine;
let table: Table;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
});

async function measureAll(incidents: readonly Incident[]): Promise<void> {
  const contributions = new DynamoContributionStore(table);
  const backoff = { pause: async () => {} };
  for (const incident of incidents) await measure({ contributions, backoff }, incident);
}

const november: MetricsQuery = {
  filter: {},
  from: at("2026-11-01T00:00:00Z"),
  to: at("2026-12-01T00:00:00Z"),
  groupBy: "NONE",
};

async function ask(query: Partial<MetricsQuery>): Promise<readonly MetricsBucket[]> {
  const services = { all: async () => SERVICES };
  const metrics = new DynamoMetricsReader(table);
  const answer = await queryMetrics({ services, metrics }, { ...november, ...query });
  return answer.kind === "BUCKETS" ? answer.buckets : [];
}

/** Resolved after an hour, acknowledged after four minutes, detected after ten. */
function resolved(id: string, detected: string, more: Partial<MeasuredState> = {}): Incident {
  const detectedAt = at(detected);
  return measuredIncident({
    id,
    status: "RESOLVED",
    startedAt: detectedAt - 600_000,
    detectedAt,
    acknowledgedAt: detectedAt + 240_000,
    resolvedAt: detectedAt + 3_600_000,
    ...more,
  });
}

describe("a window over everything", () => {
  test("shows counts, means and percentiles of what was recorded", async () => {
    await measureAll([
      resolved("inc_1", "2026-11-20T10:00:00Z"),
      resolved("inc_2", "2026-11-20T12:00:00Z", { resolvedAt: at("2026-11-20T15:00:00Z") }),
    ]);
    const [bucket] = await ask({});
    expect(bucket).toMatchObject({
      key: "ALL",
      incidentCount: 2,
      timeToDetect: { count: 2, meanSeconds: 600 },
      timeToAcknowledge: { count: 2, meanSeconds: 240 },
      timeToMitigate: { count: 0, meanSeconds: null, p50Seconds: null, notApplicableCount: 2 },
      timeToResolve: { count: 2, meanSeconds: 7200 },
      timeToRestore: { count: 2, meanSeconds: 7800 },
      meanTimeBetweenFailuresSeconds: 7200,
    });
    const p50 = bucket?.timeToResolve.p50Seconds ?? Number.NaN;
    expect(Math.abs(p50 - 3600)).toBeLessThanOrEqual(72);
  });

  test("of nothing has counts of 0 and no means", async () => {
    const [bucket, ...others] = await ask({});
    expect(others).toEqual([]);
    expect(bucket).toMatchObject({
      key: "ALL",
      incidentCount: 0,
      timeToResolve: { count: 0, meanSeconds: null, p99Seconds: null },
      meanTimeBetweenFailuresSeconds: null,
    });
  });

  test("shows what is pending and what is invalid beside what counts", async () => {
    const detectedAt = at("2026-11-20T10:00:00Z");
    await measureAll([
      measuredIncident({ status: "TRIGGERED", startedAt: detectedAt + 1, detectedAt }),
    ]);
    const [bucket] = await ask({});
    expect(bucket).toMatchObject({
      incidentCount: 1,
      timeToDetect: { count: 0, invalidCount: 1 },
      timeToResolve: { count: 0, pendingCount: 1 },
    });
  });
});

describe("grouped", () => {
  const incidents = [
    resolved("inc_1", "2026-11-20T10:00:00Z"),
    resolved("inc_2", "2026-11-22T23:30:00Z", { serviceId: "search", severity: "SEV1" }),
    resolved("inc_3", "2026-11-23T10:00:00Z", { category: "DRIFT" }),
  ];

  test.each([
    ["SERVICE", { ranker: 2, search: 1 }],
    ["SEVERITY", { SEV1: 1, SEV2: 2 }],
    ["CATEGORY", { DRIFT: 1, MODEL_PERFORMANCE: 2 }],
    ["DAY", { "2026-11-20": 1, "2026-11-23": 2 }],
    ["WEEK", { "2026-W47": 1, "2026-W48": 2 }],
    ["MONTH", { "2026-11": 3 }],
  ] as const)("by %s, a resolution counts where its end mark lies", async (groupBy, counts) => {
    await measureAll(incidents);
    const buckets = await ask({ groupBy });
    const found = buckets
      .filter((bucket) => bucket.timeToResolve.count > 0)
      .map((bucket) => [bucket.key, bucket.timeToResolve.count]);
    expect(found).toEqual(Object.entries(counts));
  });

  test("by day, an incident counts on the day it was detected", async () => {
    await measureAll(incidents);
    const buckets = await ask({ groupBy: "DAY" });
    expect(buckets.map((bucket) => [bucket.key, bucket.incidentCount])).toEqual([
      ["2026-11-20", 1],
      ["2026-11-22", 1],
      ["2026-11-23", 1],
    ]);
  });

  test.each([
    [{ serviceId: "search" }, 1],
    [{ severity: ["SEV2", "SEV3"] }, 2],
    [{ severity: ["SEV2"], category: ["DRIFT"] }, 1],
    [{ severity: [], category: [] }, 3],
  ] as const)("the filter %j leaves %i", async (filter, count) => {
    await measureAll(incidents);
    expect((await ask({ filter }))[0]?.incidentCount).toBe(count);
  });
});

describe("a window is refused", () => {
  test.each([
    ["2026-11-22T00:00:00Z", "2026-11-22T00:00:00Z", "must end after it begins"],
    ["2026-11-23T00:00:00Z", "2026-11-22T00:00:00Z", "must end after it begins"],
  ])("from %s to %s", async (from, to, why) => {
    const ports = { services: { all: async () => [] }, metrics: new DynamoMetricsReader(table) };
    const answer = await queryMetrics(ports, { ...november, from: at(from), to: at(to) });
    expect(answer).toEqual({ kind: "INVALID", message: expect.stringContaining(why) });
  });
});

test("a window cut anywhere gives what the plain computation gives", async () => {
  const minute = fc.integer({ min: 0, max: 4400 });
  const cut = fc.tuple(minute, fc.integer({ min: 1, max: 4400 })).map(([start, length]) => ({
    from: at("2026-11-20T00:00:00Z") + start * 60_000 + 1,
    to: at("2026-11-20T00:00:00Z") + (start + length) * 60_000,
  }));
  const windows = fc.array(cut, { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(incidentHistory, windows, async ({ last }, cuts) => {
      table = await engine.createTable();
      await measureAll(last);
      for (const window of cuts) {
        const [bucket] = await ask(window);
        expect(bucket).toBeDefined();
        if (bucket) expectPlain(bucket, last, window);
      }
    }),
    { numRuns: 15 },
  );
}, 60_000);
