import { type IncidentFilter, listIncidents } from "../app/queries/listIncidents.ts";
import type { Incident } from "../domain/incident.ts";
import { connection, cursorOf, pageSize, positionIn, TIMED_POSITION } from "./connection.ts";
import type { GraphQLContext } from "./context.ts";
import type { IncidentFilter as FilterInput } from "./generated/types.ts";
import { isPlausibleId } from "./loaders.ts";

interface PageArguments {
  readonly filter?: FilterInput | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of incidents as a connection; what it read is at hand for the rest of the request. */
export async function incidentPage(
  { ports, loaders }: GraphQLContext,
  { filter, first, after }: PageArguments,
) {
  const size = pageSize(first, 20);
  if (!isPlausibleId(filter?.serviceId ?? ""))
    return connection<Incident>([], { after, hasMore: false });
  const page = await listIncidents(ports.incidents, {
    filter: filterOf(filter ?? {}),
    first: size,
    ...(after && { after: positionIn(after, TIMED_POSITION) }),
  });
  for (const { incident } of page.entries) loaders.incident.prime(incident.id, incident);
  const edges = page.entries.map(({ position, incident }) => ({
    cursor: cursorOf(position),
    node: incident,
  }));
  const end = page.end === undefined ? {} : { end: cursorOf(page.end) };
  return connection(edges, { after, hasMore: page.hasMore, ...end });
}

function filterOf(input: FilterInput): IncidentFilter {
  const { status, severity, category, serviceId, open, drill, from, to } = input;
  return {
    ...(status && { status }),
    ...(severity && { severity }),
    ...(category && { category }),
    ...(typeof serviceId === "string" && { serviceId }),
    ...(typeof open === "boolean" && { open }),
    ...(typeof drill === "boolean" && { drill }),
    ...(typeof from === "number" && { from }),
    ...(typeof to === "number" && { to }),
  };
}
