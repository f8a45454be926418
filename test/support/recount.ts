import { DynamoMetricsReader } from "../../adapters/dynamodb/metricsReader.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { contributionOf, daysOf } from "../../domain/contribution.ts";
import type { Incident } from "../../domain/incident.ts";
import { cellChanges } from "../../domain/metricsCell.ts";
import { type Counter, sumOf } from "../../domain/metricsTally.ts";
import { SERVICES } from "./incidentHistory.ts";
import { at } from "./measuredIncident.ts";

const november = { from: at("2026-11-01T00:00:00Z"), to: at("2026-12-01T00:00:00Z") };
const days = [...Array(30).keys()].map((day) => november.from + day * 86_400_000);

/** Everything the store says, in an order that does not depend on how it came there. */
export async function stored(from: Table) {
  const reader = new DynamoMetricsReader(from);
  const ofServices = SERVICES.map(async (id) => ({
    cells: await reader.cells(id, november),
    failures: await reader.failures(id, november),
    pointers: await Promise.all(
      days.map(async (day) => (await reader.contributions(id, day)).map((one) => one.incidentId)),
    ),
  }));
  const all = await Promise.all(ofServices);
  return {
    cells: inOrder(all.flatMap((one) => one.cells).filter((cell) => cell.tally.size > 0)),
    failures: inOrder(all.flatMap((one) => one.failures)),
    pointers: all.map((one) => one.pointers),
  };
}

/** The same, counted anew from how the incidents are. */
export function recounted(incidents: readonly Incident[]) {
  const contributions = incidents.flatMap((incident) => contributionOf(incident) ?? []);
  const cells = Map.groupBy(
    contributions.flatMap((one) => cellChanges(undefined, one)),
    (cell) => [cell.serviceId, cell.severity, cell.category, cell.day].join(),
  );
  return {
    cells: inOrder(
      [...cells.values()].map((same) => ({
        ...same[0],
        tally: sumOf(same.map((cell) => cell.tally)),
      })),
    ),
    failures: inOrder(
      contributions.flatMap(({ serviceId, severity, category, failedAt }) =>
        failedAt === undefined ? [] : [{ serviceId, severity, category, startedAt: failedAt }],
      ),
    ),
    pointers: SERVICES.map((id) =>
      days.map((day) =>
        contributions
          .filter((one) => one.serviceId === id && daysOf(one).has(day))
          .map((one) => one.incidentId),
      ),
    ),
  };
}

const inOrder = (entries: readonly object[]): readonly string[] => entries.map(asText).sort();
const asText = (entry: object): string =>
  JSON.stringify(entry, (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<Counter, number>)].sort() : value,
  ).replace(/"([a-z]+)":/gi, "$1 ");
