import { meanTimeBetweenFailuresSeconds } from "../domain/failures.ts";
import { countUpTo } from "../domain/histogram.ts";
import type { Measure } from "../domain/measurements.ts";
import type { Cell } from "../domain/metricsCell.ts";
import { startOfDay, startOfYear } from "../domain/metricsPeriod.ts";
import { histogramOf, sumOf } from "../domain/metricsTally.ts";
import { SEVERITIES } from "../domain/severity.ts";
import { DAY, HOUR, type Instant, MINUTE, SECOND } from "../domain/time.ts";
import { expositionText, type Family, type Sample } from "./metrics/expositionText.ts";
import { forEachService } from "./metrics/forEachService.ts";
import type { MetricsReader, ServiceIds } from "./metrics/ports.ts";

export interface PrometheusPorts {
  readonly services: ServiceIds;
  readonly metrics: MetricsReader;
}

/** All that one service shows. */
interface Shown {
  readonly serviceId: string;
  /** Of the last 365 days. */
  readonly cells: readonly Cell[];
  /** Those of them that are of this year. */
  readonly thisYear: readonly Cell[];
  readonly mtbfSeconds: number | null;
}

const COUNTED =
  "since 1 January UTC, when it starts again from zero; without drills, false alarms and duplicates, so that a correction can lower it";
const AVERAGED = "over the last 365 days (UTC)";
const BOUNDS: readonly number[] = [
  30 * SECOND,
  ...[1, 5, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 4, 8].map((hours) => hours * HOUR),
  ...[1, 3, 7].map((days) => days * DAY),
];

/** The text that a Prometheus server scrapes. Histogram bounds are kept to 4 %. */
export async function prometheus(ports: PrometheusPorts, now: Instant): Promise<string> {
  const ids = [...(await ports.services.all())].sort();
  const shown = await forEachService(ids, (id) => show(ports.metrics, id, now));
  const thisYear = shown.flatMap((one) => one.thisYear);
  return expositionText([
    {
      name: "incidents_total",
      type: "counter",
      help: `Incidents detected ${COUNTED}.`,
      samples: shown.flatMap(incidentsTotal),
    },
    histogram("detect", `Time from start to detection of incidents, ${COUNTED}.`, thisYear),
    histogram("resolve", `Time from detection to resolution of incidents, ${COUNTED}.`, thisYear),
    {
      name: "incident_mtbf_seconds",
      type: "gauge",
      help: `Mean time between the starts of successive failures ${AVERAGED}.`,
      samples: shown.flatMap((one) => gauge(one.serviceId, one.mtbfSeconds)),
    },
    {
      name: "incident_mttr_seconds",
      type: "gauge",
      help: `Mean time from detection to resolution ${AVERAGED}.`,
      samples: shown.flatMap((one) => gauge(one.serviceId, meanSecondsToResolve(one.cells))),
    },
  ]);
}

async function show(metrics: MetricsReader, serviceId: string, now: Instant): Promise<Shown> {
  const to = startOfDay(now) + DAY;
  const window = { from: to - 365 * DAY, to };
  const [cells, failures] = await Promise.all([
    metrics.cells(serviceId, window),
    metrics.failures(serviceId, window),
  ]);
  return {
    serviceId,
    cells,
    thisYear: cells.filter((cell) => cell.day >= startOfYear(now)),
    mtbfSeconds: meanTimeBetweenFailuresSeconds(failures),
  };
}

function incidentsTotal({ serviceId, thisYear }: Shown): readonly Sample[] {
  return SEVERITIES.map((severity) => ({
    labels: { severity, service: serviceId },
    value: sumOf(tallies(thisYear, severity)).get("incidents") ?? 0,
  }));
}

function histogram(measure: Measure, help: string, cells: readonly Cell[]): Family {
  const samples = SEVERITIES.flatMap((severity): Sample[] => {
    const tally = sumOf(tallies(cells, severity));
    const values = histogramOf(tally, measure);
    const count = tally.get(`${measure}.RECORDED`) ?? 0;
    const bucket = (le: string, value: number) => ({
      suffix: "_bucket",
      labels: { severity, le },
      value,
    });
    return [
      ...BOUNDS.map((bound) => bucket(String(bound / SECOND), countUpTo(values, bound))),
      bucket("+Inf", count),
      {
        suffix: "_sum",
        labels: { severity },
        value: (tally.get(`${measure}.totalMs`) ?? 0) / SECOND,
      },
      { suffix: "_count", labels: { severity }, value: count },
    ];
  });
  return { name: `incident_time_to_${measure}_seconds`, type: "histogram", help, samples };
}

const tallies = (cells: readonly Cell[], severity: string) =>
  cells.filter((cell) => cell.severity === severity).map((cell) => cell.tally);

function meanSecondsToResolve(cells: readonly Cell[]): number | null {
  const tally = sumOf(cells.map((cell) => cell.tally));
  const count = tally.get("resolve.RECORDED") ?? 0;
  return count === 0 ? null : (tally.get("resolve.totalMs") ?? 0) / count / SECOND;
}

const gauge = (service: string, value: number | null): readonly Sample[] =>
  value === null ? [] : [{ labels: { service }, value }];
