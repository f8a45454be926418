import { percentile } from "./histogram.ts";
import type { Measure } from "./measurements.ts";
import { histogramOf, type Tally } from "./metricsTally.ts";

/** What the recorded values of a measure come to, and how many could not be recorded, and why. */
export interface DurationStats {
  readonly count: number;
  readonly meanSeconds: number | null;
  readonly p50Seconds: number | null;
  readonly p90Seconds: number | null;
  readonly p99Seconds: number | null;
  readonly pendingCount: number;
  readonly notApplicableCount: number;
  readonly invalidCount: number;
}

export function durationStats(tally: Tally, measure: Measure): DurationStats {
  const histogram = histogramOf(tally, measure);
  const count = tally.get(`${measure}.RECORDED`) ?? 0;
  const total = tally.get(`${measure}.totalMs`) ?? 0;
  return {
    count,
    meanSeconds: inSeconds(count === 0 ? undefined : total / count),
    p50Seconds: inSeconds(percentile(histogram, 50)),
    p90Seconds: inSeconds(percentile(histogram, 90)),
    p99Seconds: inSeconds(percentile(histogram, 99)),
    pendingCount: tally.get(`${measure}.PENDING`) ?? 0,
    notApplicableCount: tally.get(`${measure}.NOT_APPLICABLE`) ?? 0,
    invalidCount: tally.get(`${measure}.INVALID`) ?? 0,
  };
}

const inSeconds = (ms: number | undefined): number | null => (ms === undefined ? null : ms / 1000);
