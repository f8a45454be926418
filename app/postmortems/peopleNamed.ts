import { namesIn } from "../../domain/postmortems/namedByRole.ts";
import type { Postmortem } from "../../domain/postmortems/postmortem.ts";
import type { User } from "../../domain/user.ts";
import type { IncidentRecord } from "../queries/ports.ts";

export interface PeopleNamedPorts {
  record(incidentId: string): Promise<Pick<IncidentRecord, "entries"> | undefined>;
  everybody(): Promise<readonly User[]>;
}

/** Whom a postmortem may name: everybody on its incident's timeline, who works on it, and all users. */
export async function peopleNamed(
  { record: recordOf, everybody }: PeopleNamedPorts,
  { incidentId, author, reviewers }: Postmortem,
): Promise<readonly string[]> {
  const [record, users] = await Promise.all([recordOf(incidentId), everybody()]);
  const writers = [...(author ? [author] : []), ...reviewers, ...users];
  return [
    ...new Set([...writers.map(({ name }) => name), ...(record?.entries ?? []).flatMap(namesIn)]),
  ];
}
