import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketOf, countUpTo, type Histogram, percentile } from "../../domain/histogram.ts";

const TEN_YEARS_MS = 10 * 365 * 24 * 3600 * 1000;
const durations = fc.array(
  fc.oneof(fc.nat({ max: 600_000 }), fc.integer({ min: 0, max: TEN_YEARS_MS })),
  { minLength: 1, maxLength: 200 },
);

function histogram(values: readonly number[]): Histogram {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(bucketOf(value), (counts.get(bucketOf(value)) ?? 0) + 1);
  return counts;
}

function merge(...parts: readonly Histogram[]): Histogram {
  const sum = new Map<number, number>();
  for (const [bucket, count] of parts.flatMap((part) => [...part]))
    sum.set(bucket, (sum.get(bucket) ?? 0) + count);
  return sum;
}

test("a percentile is within 2 % of the value at its nearest rank", () => {
  fc.assert(
    fc.property(durations, fc.constantFrom(50, 90, 99), (values, percent) => {
      const sorted = [...values].sort((one, other) => one - other);
      const exact = sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? Number.NaN;
      const estimate = percentile(histogram(values), percent) ?? Number.NaN;
      expect(Math.abs(estimate - exact)).toBeLessThanOrEqual(0.02 * exact);
    }),
  );
});

test("merging two histograms is the histogram of all their values", () => {
  fc.assert(
    fc.property(durations, durations, (one, other) => {
      expect(merge(histogram(one), histogram(other))).toEqual(histogram([...one, ...other]));
    }),
  );
});

test("the percentiles of four values are those of the second, the fourth and the fourth", () => {
  const values = histogram([60_000, 120_000, 180_000, 240_000]);
  const seconds = [50, 90, 99].map((percent) => (percentile(values, percent) ?? 0) / 1000);
  expect(seconds[0]).toBeCloseTo(120, -1);
  expect(seconds[1]).toBeCloseTo(240, -1);
  expect(seconds[2]).toBeCloseTo(240, -1);
});

test("nothing has no percentile", () => {
  expect(percentile(new Map(), 50)).toBeUndefined();
});

test("no time at all is a value like any other", () => {
  expect(percentile(histogram([0, 0, 5000]), 50)).toBe(0);
});

test("a value that equals a bound is counted within it, one 5 % above is not", () => {
  expect(countUpTo(histogram([299_000, 300_000, 315_000]), 300_000)).toBe(2);
});
