import type { FireDeadline } from "../../domain/commands.ts";
import { listeners } from "../../domain/oncall/listeners.ts";
import type { Instant } from "../../domain/time.ts";
import type { Person } from "../../domain/user.ts";
import type { Directory, IncidentStore } from "../ports.ts";
import { draftFor } from "./draftFor.ts";
import type { MaterialPorts } from "./materialOf.ts";

export interface PostmortemClockPorts extends MaterialPorts {
  readonly store: Pick<IncidentStore, "teams"> & Pick<Directory, "users">;
}

/** What has to be looked up for a clock of a postmortem before it is fired. */
export async function foundForClock(
  ports: PostmortemClockPorts,
  incidentId: string,
  { kind, now }: FireDeadline,
): Promise<FireDeadline["found"]> {
  if (kind === "POSTMORTEM_LATE") return { managers: await managersOf(ports, incidentId, now) };
  const draft = kind === "POSTMORTEM_DRAFT" ? await draftFor(ports, incidentId) : undefined;
  return draft && { draft };
}

/** Those of the service's team, else of its policy's; all of a team that has none. */
async function managersOf(
  { incidents, config, store }: PostmortemClockPorts,
  incidentId: string,
  now: Instant,
): Promise<readonly Person[]> {
  const incident = (await incidents.incidents([incidentId])).get(incidentId);
  if (!incident) return [];
  const service = (await config.services([incident.serviceId])).get(incident.serviceId);
  const teamId = service?.teamId ?? incident.policy?.teamId;
  const teams = teamId === undefined ? [] : [...(await store.teams([teamId])).values()];
  const ids = teams.flatMap(({ managerIds, memberIds }) => [...managerIds, ...memberIds]);
  return listeners(teams, { users: await store.users(ids) }, now);
}
