import { contributionOf } from "../domain/contribution.ts";
import type { Incident } from "../domain/incident.ts";
import { cellChanges } from "../domain/metricsCell.ts";
import type { Backoff, ContributionStore } from "./metrics/ports.ts";

export interface MeasurePorts {
  readonly contributions: ContributionStore;
  readonly backoff: Backoff;
}

const ATTEMPTS = 8;
/** Of an incident that has just opened. */
const FIRST = 1;

/**
 * Makes the aggregates reflect this state of the incident, unless they already reflect it or a newer one.
 * Throws when too many others keep writing the same aggregates: the record is tried again later.
 */
export async function measure(ports: MeasurePorts, incident: Incident): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await alreadyMeasured(ports, incident, attempt);
    if (before && before.revision >= incident.revision) return;
    const contribution = contributionOf(incident);
    const outcome = await ports.contributions.replace({
      ...(before && { before }),
      after: {
        incidentId: incident.id,
        revision: incident.revision,
        ...(contribution && { contribution }),
      },
      cells: cellChanges(before?.contribution, contribution),
    });
    if (outcome === "DONE") return;
    if (outcome === "CONTENTION") await ports.backoff.pause(attempt);
  }
  throw new Error(`the measures of ${incident.id} met contention ${ATTEMPTS} times`);
}

/** Of what has just opened nothing is measured yet; where something is all the same, the write is refused. */
const alreadyMeasured = async (
  { contributions }: MeasurePorts,
  { id, revision }: Incident,
  attempt: number,
) => (revision === FIRST && attempt === 1 ? undefined : contributions.find(id));
