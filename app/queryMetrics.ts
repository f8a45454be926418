import type { Category } from "../domain/category.ts";
import type { Failure } from "../domain/failures.ts";
import { bucketsOf, type MetricsBucket, type MetricsGroup } from "../domain/metricsBuckets.ts";
import type { Cell } from "../domain/metricsCell.ts";
import { splitByDay, startOfDay, type Window } from "../domain/metricsPeriod.ts";
import { tallyOf } from "../domain/metricsTally.ts";
import type { Severity } from "../domain/severity.ts";
import { forEachService } from "./metrics/forEachService.ts";
import type { MetricsReader, ServiceIds } from "./metrics/ports.ts";

/** An absent or empty list restricts nothing. */
export interface MetricsFilter {
  readonly serviceId?: string;
  readonly severity?: readonly Severity[];
  readonly category?: readonly Category[];
}

export interface MetricsQuery extends Window {
  readonly filter: MetricsFilter;
  readonly groupBy: MetricsGroup;
}

export type MetricsAnswer =
  | { readonly kind: "BUCKETS"; readonly buckets: readonly MetricsBucket[] }
  | { readonly kind: "INVALID"; readonly message: string };

export interface MetricsPorts {
  readonly services: ServiceIds;
  readonly metrics: MetricsReader;
}

/** The measures of a window that holds `from` and not `to`, exact wherever in a day it is cut. */
export async function queryMetrics(
  ports: MetricsPorts,
  query: MetricsQuery,
): Promise<MetricsAnswer> {
  const { filter, from, to, groupBy } = query;
  if (from >= to) return invalid("The window must end after it begins.");
  const serviceIds =
    filter.serviceId === undefined ? await ports.services.all() : [filter.serviceId];
  const found = await forEachService(serviceIds, (id) => measured(ports.metrics, id, { from, to }));
  const cells = found.flatMap((one) => one.cells).filter((cell) => isWanted(filter, cell));
  const failures = found.flatMap((one) => one.failures).filter((one) => isWanted(filter, one));
  return { kind: "BUCKETS", buckets: bucketsOf(groupBy, cells, failures) };
}

const invalid = (message: string): MetricsAnswer => ({ kind: "INVALID", message });

interface Measured {
  readonly cells: readonly Cell[];
  readonly failures: readonly Failure[];
}

/** Whole days come from the aggregates; the days that the window cuts are counted from the contributions. */
async function measured(
  metrics: MetricsReader,
  serviceId: string,
  window: Window,
): Promise<Measured> {
  const { whole, edges } = splitByDay(window);
  const [cells, failures, ...cut] = await Promise.all([
    whole.from < whole.to ? metrics.cells(serviceId, whole) : [],
    metrics.failures(serviceId, window),
    ...edges.map((edge) => cutDay(metrics, serviceId, edge)),
  ]);
  return { cells: [...cells, ...cut.flat()], failures };
}

async function cutDay(metrics: MetricsReader, serviceId: string, edge: Window): Promise<Cell[]> {
  const day = startOfDay(edge.from);
  const contributions = await metrics.contributions(serviceId, day);
  return contributions.map((contribution) => ({
    serviceId,
    severity: contribution.severity,
    category: contribution.category,
    day,
    tally: tallyOf(contribution, (at) => edge.from <= at && at < edge.to),
  }));
}

function isWanted(filter: MetricsFilter, of: { severity: Severity; category: Category }): boolean {
  const holds = <T>(list: readonly T[] | undefined, value: T) =>
    list === undefined || list.length === 0 || list.includes(value);
  return holds(filter.severity, of.severity) && holds(filter.category, of.category);
}
