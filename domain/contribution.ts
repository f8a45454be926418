import type { Category } from "./category.ts";
import type { Incident } from "./incident.ts";
import { MEASURES, type Measure, type Measurements, measurementsOf } from "./measurements.ts";
import { startOfDay } from "./metricsPeriod.ts";
import type { Severity } from "./severity.ts";
import type { Instant } from "./time.ts";

/** What one incident adds to the aggregates. */
export interface Contribution {
  readonly incidentId: string;
  readonly serviceId: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly detectedAt: Instant;
  /** When the failure began, if it counts as one. */
  readonly failedAt?: Instant;
  readonly measurements: Measurements;
}

/** Undefined for what is left out of all: drills, false alarms and merged duplicates. */
export function contributionOf(incident: Incident): Contribution | undefined {
  if (incident.drill) return undefined;
  const ended = incident.status === "RESOLVED" || incident.status === "CLOSED";
  if (ended && incident.resolution.kind !== "RESTORED") return undefined;
  const { id, serviceId, severity, category, detectedAt } = incident;
  return {
    incidentId: id,
    serviceId,
    severity,
    category,
    detectedAt,
    ...(ended && incident.rule.countsAsFailure && { failedAt: incident.startedAt }),
    measurements: measurementsOf(incident),
  };
}

/** The instant a measure of an incident is dated by: its end mark, or the detection while it has no valid one. */
export function instantOf(contribution: Contribution, measure: Measure): Instant {
  const measurement = contribution.measurements[measure];
  return measurement.state === "RECORDED" ? measurement.endedAt : contribution.detectedAt;
}

/** The UTC days on which it adds something. */
export function daysOf(contribution: Contribution): ReadonlySet<Instant> {
  const instants = MEASURES.map((measure) => instantOf(contribution, measure));
  return new Set([contribution.detectedAt, ...instants].map(startOfDay));
}
