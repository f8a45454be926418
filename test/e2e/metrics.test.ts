import { afterAll, beforeAll, expect, it } from "vitest";
import { tellNovember } from "../support/november.ts";
import { startTestHost, type TestHost } from "../support/testHost.ts";

let system: TestHost;
let fraud: string;
let ranker: string;
beforeAll(async () => {
  system = await startTestHost({ clock: { startAt: Date.parse("2026-11-20T12:00:00Z") } });
  ({ fraud, ranker } = await tellNovember(system.api));
  await system.host.settled();
});
afterAll(() => system.stop());

const STATS = "{ count meanSeconds p50Seconds pendingCount notApplicableCount invalidCount }";
interface Stats {
  readonly count: number;
  readonly meanSeconds: number | null;
  readonly p50Seconds: number | null;
  readonly pendingCount: number;
  readonly notApplicableCount: number;
  readonly invalidCount: number;
}
interface Bucket {
  readonly key: string;
  readonly incidentCount: number;
  readonly timeToDetect: Stats;
  readonly timeToAcknowledge: Stats;
  readonly timeToMitigate: Stats;
  readonly timeToResolve: Stats;
  readonly timeToRestore: Stats;
  readonly meanTimeBetweenFailuresSeconds: number | null;
}
async function measured(groupBy: string): Promise<Bucket[]> {
  const document = `query ($from: DateTime!, $to: DateTime!, $groupBy: MetricsGroup) {
    metrics(from: $from, to: $to, groupBy: $groupBy) {
      key incidentCount
      timeToDetect ${STATS} timeToAcknowledge ${STATS} timeToMitigate ${STATS}
      timeToResolve ${STATS} timeToRestore ${STATS}
      meanTimeBetweenFailuresSeconds
    }
  }`;
  const november = { from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z" };
  const { metrics } = await system.api.query<{ metrics: Bucket[] }>(document, {
    ...november,
    groupBy,
  });
  return metrics;
}
/** A row for each bucket: key, incidents, MTTD, MTTA, MTTM, MTTR, mean time to restore, MTBF. */
const means = async (groupBy: string) =>
  (await measured(groupBy)).map((bucket) => [
    bucket.key,
    bucket.incidentCount,
    bucket.timeToDetect.meanSeconds,
    bucket.timeToAcknowledge.meanSeconds,
    bucket.timeToMitigate.meanSeconds,
    bucket.timeToResolve.meanSeconds,
    bucket.timeToRestore.meanSeconds,
    bucket.meanTimeBetweenFailuresSeconds,
  ]);

it("of everything the means are those of the incidents that count", async () => {
  expect(await means("NONE")).toEqual([["ALL", 5, 1200, 1350, 1800, 7200, 8700, 183_000]]);
});

it("each measure says how many values it has, and how many are to come or never will", async () => {
  const [all] = await measured("NONE");

  expect(all).toMatchObject({
    timeToDetect: { count: 5, pendingCount: 0, notApplicableCount: 0, invalidCount: 0 },
    timeToAcknowledge: { count: 4, pendingCount: 1, notApplicableCount: 0, invalidCount: 0 },
    timeToMitigate: { count: 1, pendingCount: 1, notApplicableCount: 3, invalidCount: 0 },
    timeToResolve: { count: 4, pendingCount: 1, notApplicableCount: 0, invalidCount: 0 },
    timeToRestore: { count: 4, pendingCount: 1, notApplicableCount: 0, invalidCount: 0 },
  });
});

it("the middle one of the times to resolve is two hours, within two in a hundred", async () => {
  const [all] = await measured("NONE");
  const { p50Seconds } = all?.timeToResolve ?? { p50Seconds: null };

  expect(Math.abs((p50Seconds ?? 0) - 7200)).toBeLessThanOrEqual(144);
});

it("each service has its own means and its own time between failures", async () => {
  expect(await means("SERVICE")).toEqual(
    [
      [fraud, 3, 600, 600, 1800, 5400, 6300, 198_600],
      [ranker, 2, 2100, 2100, null, 9000, 11_100, 167_400],
    ].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  );
});

it("each level has its own means, and no time between failures of different services", async () => {
  expect(await means("SEVERITY")).toEqual([
    ["SEV1", 1, 600, 300, 1800, 3600, 4200, null],
    ["SEV2", 2, 900, 750, null, 9000, 9900, null],
    ["SEV3", 1, 3600, 3600, null, 7200, 10_800, null],
    ["SEV4", 1, 0, null, null, null, null, null],
  ]);
});

it("each category has its own means", async () => {
  expect(await means("CATEGORY")).toEqual([
    ["DATA_QUALITY", 1, 0, null, null, null, null, null],
    ["DRIFT", 2, 2100, 2100, null, 9000, 11_100, 167_400],
    ["LATENCY", 1, 1200, 900, null, 7200, 8400, null],
    ["MODEL_PERFORMANCE", 1, 600, 300, 1800, 3600, 4200, null],
  ]);
});

it("each day has the values whose end mark it holds", async () => {
  expect(await means("DAY")).toEqual([
    ["2026-11-10", 1, 600, 300, 1800, 3600, 4200, null],
    ["2026-11-11", 1, 600, 600, null, 10_800, 11_400, null],
    ["2026-11-12", 2, 2400, 900, null, 7200, 8400, null],
    ["2026-11-13", 1, 0, 3600, null, 7200, 10_800, null],
  ]);
});

it("the page for Prometheus shows the same", async () => {
  const authorization = `Bearer ${system.host.token}`;
  const answer = await fetch(`${system.host.baseUrl}/metrics`, { headers: { authorization } });
  const lines = (await answer.text()).split("\n");

  expect(lines).toEqual(
    expect.arrayContaining([
      `incidents_total{severity="SEV1",service="${fraud}"} 1`,
      `incidents_total{severity="SEV4",service="${fraud}"} 1`,
      `incident_mtbf_seconds{service="${fraud}"} 198600`,
      `incident_mttr_seconds{service="${ranker}"} 9000`,
      'incident_time_to_detect_seconds_count{severity="SEV2"} 2',
      'incident_time_to_resolve_seconds_sum{severity="SEV2"} 18000',
    ]),
  );
});
