import type { Category } from "./category.ts";
import type { Severity } from "./severity.ts";
import type { Instant } from "./time.ts";

/** The start of a failure of a service. */
export interface Failure {
  readonly serviceId: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly startedAt: Instant;
}

/** MTBF: the mean gap between the starts of successive failures of a service; the gaps of several services are pooled. */
export function meanTimeBetweenFailuresSeconds(failures: readonly Failure[]): number | null {
  const starts = Map.groupBy(failures, (failure) => failure.serviceId);
  const gaps = [...starts.values()].flatMap((ofOne) =>
    ofOne
      .map((failure) => failure.startedAt)
      .sort((one, other) => one - other)
      .flatMap((at, place, all) => (place === 0 ? [] : [at - (all[place - 1] ?? at)])),
  );
  return gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length / 1000;
}
