import { expect } from "vitest";
import { contributionOf } from "../../domain/contribution.ts";
import type { Incident } from "../../domain/incident.ts";
import type { MetricsBucket } from "../../domain/metricsBuckets.ts";
import { SERVICES } from "./incidentHistory.ts";

const MEASURE_OF = {
  timeToDetect: "detect",
  timeToAcknowledge: "acknowledge",
  timeToMitigate: "mitigate",
  timeToResolve: "resolve",
  timeToRestore: "restore",
} as const;

/** The plain computation: every incident looked at, every value sorted. */
export function expectPlain(
  bucket: MetricsBucket,
  incidents: readonly Incident[],
  window: { readonly from: number; readonly to: number },
): void {
  const inside = (instant: number) => window.from <= instant && instant < window.to;
  const counted = incidents.flatMap((incident) => contributionOf(incident) ?? []);
  expect(bucket.incidentCount).toBe(counted.filter((one) => inside(one.detectedAt)).length);
  for (const field of Object.keys(MEASURE_OF) as (keyof typeof MEASURE_OF)[]) {
    const values = counted
      .map((one) => one.measurements[MEASURE_OF[field]])
      .flatMap((one) => (one.state === "RECORDED" && inside(one.endedAt) ? [one.ms / 1000] : []))
      .sort((one, other) => one - other);
    const stats = bucket[field];
    expect(stats.count).toBe(values.length);
    if (values.length === 0) continue;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(stats.meanSeconds).toBeCloseTo(mean, 6);
    const exact = values[Math.ceil(0.9 * values.length) - 1] ?? 0;
    expect(Math.abs((stats.p90Seconds ?? Number.NaN) - exact)).toBeLessThanOrEqual(0.02 * exact);
  }
  const starts = SERVICES.map((id) =>
    counted
      .flatMap((one) => (one.serviceId === id && one.failedAt !== undefined ? one.failedAt : []))
      .filter(inside)
      .sort((one, other) => one - other),
  ).filter((each) => each.length > 1);
  const span = starts.reduce((sum, each) => sum + (each.at(-1) ?? 0) - (each[0] ?? 0), 0);
  const gaps = starts.reduce((sum, each) => sum + each.length - 1, 0);
  if (gaps === 0) expect(bucket.meanTimeBetweenFailuresSeconds).toBeNull();
  else expect(bucket.meanTimeBetweenFailuresSeconds).toBeCloseTo(span / gaps / 1000, 6);
}
