import { namesIn } from "../../domain/postmortems/namedByRole.ts";
import type { Postmortem } from "../../domain/postmortems/postmortem.ts";
import { allOf } from "../configure/allOf.ts";
import type { ConfigReader } from "../configure/ports.ts";
import type { IncidentReader } from "../queries/ports.ts";

export interface PeopleNamedPorts {
  readonly incidents: Pick<IncidentReader, "record">;
  readonly config: Pick<ConfigReader, "listUsers">;
}

/** Whom a postmortem may name: everybody on its incident's timeline, who works on it, and all users. */
export async function peopleNamed(
  { incidents, config }: PeopleNamedPorts,
  { incidentId, author, reviewers }: Postmortem,
): Promise<readonly string[]> {
  const [record, users] = await Promise.all([
    incidents.record(incidentId),
    allOf((page) => config.listUsers(page)),
  ]);
  const writers = [...(author ? [author] : []), ...reviewers, ...users];
  return [
    ...new Set([...writers.map(({ name }) => name), ...(record?.entries ?? []).flatMap(namesIn)]),
  ];
}
