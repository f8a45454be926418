import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DynamoContributionStore } from "../../adapters/dynamodb/contributionStore.ts";
import { DynamoMetricsReader } from "../../adapters/dynamodb/metricsReader.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { measure } from "../../app/measure.ts";
import { expositionText } from "../../app/metrics/expositionText.ts";
import { prometheus } from "../../app/prometheus.ts";
import { type Engine, startEngine } from "../support/engine.ts";
import { at, type MeasuredState, measuredIncident } from "../support/measuredIncident.ts";

let engine: Engine;
let table: Table;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  table = await engine.createTable();
});

const resolved: MeasuredState = {
  status: "RESOLVED",
  severity: "SEV1",
  startedAt: at("2026-11-20T09:55:00Z"),
  detectedAt: at("2026-11-20T10:00:00Z"),
  resolvedAt: at("2026-11-20T11:00:00Z"),
};
const aDayLater: MeasuredState = {
  ...resolved,
  id: "inc_2",
  startedAt: at("2026-11-21T09:55:00Z"),
  detectedAt: at("2026-11-21T10:00:00Z"),
  resolvedAt: at("2026-11-21T13:00:00Z"),
};

async function scrape(now: string, states: readonly MeasuredState[]): Promise<string> {
  const contributions = new DynamoContributionStore(table);
  const backoff = { pause: async () => {} };
  for (const state of states)
    await measure({ contributions, backoff }, measuredIncident({ serviceId: "ranker", ...state }));
  const services = { all: async () => ["search", "ranker"] };
  return prometheus({ services, metrics: new DynamoMetricsReader(table) }, at(now));
}

test("incidents are counted by severity and service, from zero", async () => {
  const text = await scrape("2026-11-22T12:00:00Z", [resolved, aDayLater]);
  expect(text).toContain('incidents_total{severity="SEV1",service="ranker"} 2\n');
  expect(text).toContain('incidents_total{severity="SEV2",service="ranker"} 0\n');
  expect(text).toContain('incidents_total{severity="SEV1",service="search"} 0\n');
});

test("times are histograms whose buckets add up", async () => {
  const text = await scrape("2026-11-22T12:00:00Z", [resolved, aDayLater]);
  const lines = text.split("\n").filter((line) => line.startsWith("incident_time_to_resolve"));
  expect(lines.filter((line) => line.includes("SEV1"))).toEqual([
    ...[30, 60, 300, 900, 1800].map(
      (le) => `incident_time_to_resolve_seconds_bucket{severity="SEV1",le="${le}"} 0`,
    ),
    ...[3600, 7200].map(
      (le) => `incident_time_to_resolve_seconds_bucket{severity="SEV1",le="${le}"} 1`,
    ),
    ...[14400, 28800, 86400, 259200, 604800, "+Inf"].map(
      (le) => `incident_time_to_resolve_seconds_bucket{severity="SEV1",le="${le}"} 2`,
    ),
    'incident_time_to_resolve_seconds_sum{severity="SEV1"} 14400',
    'incident_time_to_resolve_seconds_count{severity="SEV1"} 2',
  ]);
});

test("the means of a service are gauges, and there is none where nothing is known", async () => {
  const text = await scrape("2026-11-22T12:00:00Z", [resolved, aDayLater]);
  expect(text).toContain('incident_mtbf_seconds{service="ranker"} 86400\n');
  expect(text).toContain('incident_mttr_seconds{service="ranker"} 7200\n');
  expect(text).not.toContain('incident_mttr_seconds{service="search"}');
});

test("at New Year the counters start again, and the means stay", async () => {
  const text = await scrape("2027-01-01T00:00:00Z", [resolved, aDayLater]);
  expect(text).toContain('incidents_total{severity="SEV1",service="ranker"} 0\n');
  expect(text).toContain('incident_time_to_resolve_seconds_count{severity="SEV1"} 0\n');
  expect(text).toContain('incident_mttr_seconds{service="ranker"} 7200\n');
});

test("every family says what it is before its samples", async () => {
  const text = await scrape("2026-11-22T12:00:00Z", [resolved]);
  expect(text.match(/^# TYPE .*$/gm)).toEqual([
    "# TYPE incidents_total counter",
    "# TYPE incident_time_to_detect_seconds histogram",
    "# TYPE incident_time_to_resolve_seconds histogram",
    "# TYPE incident_mtbf_seconds gauge",
    "# TYPE incident_mttr_seconds gauge",
  ]);
});

test("quotes, backslashes and line breaks in a label are escaped", () => {
  const samples = [{ labels: { service: 'a "b" \\ c\nd' }, value: 1 }];
  const text = expositionText([{ name: "x", type: "gauge", help: "X.", samples }]);
  expect(text).toBe('# HELP x X.\n# TYPE x gauge\nx{service="a \\"b\\" \\\\ c\\nd"} 1\n');
});
