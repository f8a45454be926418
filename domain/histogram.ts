/** Counts of durations by bucket; each bucket is 4 % wider than the one before it, so merging is adding. */
export type Histogram = ReadonlyMap<number, number>;

/** The middle of a bucket is off by at most (g − 1) / (g + 1) = 1.96 % of any value in it. */
const GROWTH = 1.04;

/** Bucket 0 holds zero; bucket i ≥ 1 holds what is above g^(i−2) ms, up to g^(i−1) ms. */
export function bucketOf(ms: number): number {
  return ms < 1 ? 0 : 1 + Math.ceil(Math.log(ms) / Math.log(GROWTH));
}

/** The value that stands for all values of a bucket, in milliseconds. */
export function middleOf(bucket: number): number {
  return bucket === 0 ? 0 : (2 * GROWTH ** (bucket - 1)) / (GROWTH + 1);
}

/** What every value of a bucket is above, in milliseconds. */
function floorOf(bucket: number): number {
  return bucket === 0 ? -1 : GROWTH ** (bucket - 2);
}

/** By nearest rank: the smallest value that at least `percent` of all values do not exceed; undefined of nothing. */
export function percentile(histogram: Histogram, percent: number): number | undefined {
  const buckets = [...histogram].sort(([one], [other]) => one - other);
  const total = buckets.reduce((sum, [, count]) => sum + count, 0);
  const rank = Math.max(1, Math.ceil((percent * total) / 100));
  let passed = 0;
  for (const [bucket, count] of buckets) {
    passed += count;
    if (passed >= rank) return middleOf(bucket);
  }
  return undefined;
}

/** How many values do not exceed the bound; values up to 4 % above it may be among them, never one below left out. */
export function countUpTo(histogram: Histogram, ms: number): number {
  return [...histogram]
    .filter(([bucket]) => floorOf(bucket) < ms)
    .reduce((sum, [, count]) => sum + count, 0);
}
