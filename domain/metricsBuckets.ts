import type { Category } from "./category.ts";
import { type DurationStats, durationStats } from "./durationStats.ts";
import { type Failure, meanTimeBetweenFailuresSeconds } from "./failures.ts";
import type { Cell } from "./metricsCell.ts";
import { dayName, monthName, weekName } from "./metricsPeriod.ts";
import { sumOf } from "./metricsTally.ts";
import type { Severity } from "./severity.ts";
import type { Instant } from "./time.ts";

export const METRICS_GROUPS = [
  "NONE",
  "SERVICE",
  "SEVERITY",
  "CATEGORY",
  "DAY",
  "WEEK",
  "MONTH",
] as const;
export type MetricsGroup = (typeof METRICS_GROUPS)[number];

export interface MetricsBucket {
  readonly key: string;
  readonly incidentCount: number;
  readonly timeToDetect: DurationStats;
  readonly timeToAcknowledge: DurationStats;
  readonly timeToMitigate: DurationStats;
  readonly timeToResolve: DurationStats;
  readonly timeToRestore: DurationStats;
  readonly meanTimeBetweenFailuresSeconds: number | null;
}

interface Placed {
  readonly serviceId: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly at: Instant;
}
const KEY_OF: Readonly<Record<MetricsGroup, (of: Placed) => string>> = {
  NONE: () => "ALL",
  SERVICE: (of) => of.serviceId,
  SEVERITY: (of) => of.severity,
  CATEGORY: (of) => of.category,
  DAY: (of) => dayName(of.at),
  WEEK: (of) => weekName(of.at),
  MONTH: (of) => monthName(of.at),
};

/** Buckets in the order of their keys; only those that hold something, but for the one of everything. */
export function bucketsOf(
  groupBy: MetricsGroup,
  cells: readonly Cell[],
  failures: readonly Failure[],
): readonly MetricsBucket[] {
  const keyOf = KEY_OF[groupBy];
  const held = Map.groupBy(
    cells.filter((cell) => cell.tally.size > 0),
    (cell) => keyOf({ ...cell, at: cell.day }),
  );
  const failed = Map.groupBy(failures, (one) => keyOf({ ...one, at: one.startedAt }));
  const names = new Set([...held.keys(), ...failed.keys(), ...(groupBy === "NONE" ? ["ALL"] : [])]);
  return [...names].sort().map((key) => bucketOf(key, held.get(key) ?? [], failed.get(key) ?? []));
}

function bucketOf(
  key: string,
  cells: readonly Cell[],
  failures: readonly Failure[],
): MetricsBucket {
  const tally = sumOf(cells.map((cell) => cell.tally));
  return {
    key,
    incidentCount: tally.get("incidents") ?? 0,
    timeToDetect: durationStats(tally, "detect"),
    timeToAcknowledge: durationStats(tally, "acknowledge"),
    timeToMitigate: durationStats(tally, "mitigate"),
    timeToResolve: durationStats(tally, "resolve"),
    timeToRestore: durationStats(tally, "restore"),
    meanTimeBetweenFailuresSeconds: meanTimeBetweenFailuresSeconds(failures),
  };
}
