import { type Contribution, instantOf } from "./contribution.ts";
import { bucketOf, type Histogram } from "./histogram.ts";
import { MEASURES, type Measure, type MeasurementState } from "./measurements.ts";
import type { Instant } from "./time.ts";

/** Everything that is counted, as plain numbers, so that adding, merging and taking back are addition. */
export type Counter =
  | "incidents"
  | `${Measure}.${MeasurementState}`
  | `${Measure}.totalMs`
  | `${Measure}.bucket.${number}`;
export type Tally = ReadonlyMap<Counter, number>;

/** What a contribution counts for at the instants that `counts` lets pass. */
export function tallyOf(contribution: Contribution, counts: (at: Instant) => boolean): Tally {
  const tally = new Map<Counter, number>();
  if (counts(contribution.detectedAt)) tally.set("incidents", 1);
  for (const measure of MEASURES) {
    if (!counts(instantOf(contribution, measure))) continue;
    const measurement = contribution.measurements[measure];
    tally.set(`${measure}.${measurement.state}`, 1);
    if (measurement.state !== "RECORDED") continue;
    tally.set(`${measure}.totalMs`, measurement.ms);
    tally.set(`${measure}.bucket.${bucketOf(measurement.ms)}`, 1);
  }
  return tally;
}

export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = new Map<Counter, number>();
  for (const tally of tallies)
    for (const [counter, by] of tally) sum.set(counter, (sum.get(counter) ?? 0) + by);
  return sum;
}

/** What has to be added to `before` to make it `after`; counters that stay are not in it. */
export function differenceOf(before: Tally, after: Tally): Tally {
  const back = new Map([...before].map(([counter, by]) => [counter, -by] as const));
  return new Map([...sumOf([back, after])].filter(([, by]) => by !== 0));
}

export function histogramOf(tally: Tally, measure: Measure): Histogram {
  const prefix = `${measure}.bucket.`;
  return new Map(
    [...tally]
      .filter(([counter]) => counter.startsWith(prefix))
      .map(([counter, count]) => [Number(counter.slice(prefix.length)), count]),
  );
}
