import type { Load } from "./load.ts";

export const LOAD_MEASURES = ["onCall", "night", "weekend", "holiday", "shiftCount"] as const;
export type LoadMeasure = (typeof LOAD_MEASURES)[number];

/** Of each measure, how many times the mean the most burdened person bears; 1 is even, absent: nobody bears any. */
export type Fairness = Readonly<Partial<Record<LoadMeasure, number>>>;

export function fairnessOf(loads: readonly Load[]): Fairness {
  const ratios = LOAD_MEASURES.map((measure): [LoadMeasure, number | undefined] => [
    measure,
    mostToMean(loads.map((load) => load[measure])),
  ]);
  return Object.fromEntries(ratios.filter(([, ratio]) => ratio !== undefined));
}

function mostToMean(values: readonly number[]): number | undefined {
  const total = values.reduce((a, b) => a + b, 0);
  return total > 0 ? (Math.max(...values) * values.length) / total : undefined;
}
