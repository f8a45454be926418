import { rankSuspects, type Suspect } from "../../domain/changes/suspects.ts";
import type { Incident } from "../../domain/incident.ts";
import type { Service } from "../../domain/service.ts";
import { SECOND } from "../../domain/time.ts";
import { dependenciesOf } from "./dependencies.ts";
import type { ChangeReader } from "./ports.ts";

export interface SuspectPorts {
  readonly changes: ChangeReader;
  readonly config: {
    services(ids: readonly string[]): Promise<ReadonlyMap<string, Service>>;
  };
}

/** Of one service; a release train of more would bury what matters. */
const MOST_OF_A_SERVICE = 50;
const MOST_SUSPECTS = 25;

/** What was changed before an incident began, in its service and in what that depends on; the likeliest first. */
export async function suspectsOf(
  { changes, config }: SuspectPorts,
  { serviceId, startedAt }: Incident,
  windowSeconds: number,
): Promise<readonly Suspect[]> {
  const distances = await dependenciesOf((ids) => config.services(ids), serviceId);
  const span = { from: startedAt - windowSeconds * SECOND, to: startedAt };
  const found = await Promise.all(
    [...distances.keys()].map((id) => changes.between(id, { ...span, limit: MOST_OF_A_SERVICE })),
  );
  return rankSuspects(found.flat(), distances, { startedAt, windowSeconds }).slice(
    0,
    MOST_SUSPECTS,
  );
}
