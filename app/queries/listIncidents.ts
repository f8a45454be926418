import type { Category } from "../../domain/category.ts";
import { type Incident, isOpen, type Status } from "../../domain/incident.ts";
import type { Severity } from "../../domain/severity.ts";
import type { Instant } from "../../domain/time.ts";
import type { IncidentReader, Place, Position, Stretch } from "./ports.ts";

/** As much of the reader as a list takes. */
export type ListReader = Pick<IncidentReader, "places" | "incidents">;

/** All conditions must hold; an absent one and an empty list restrict nothing. */
export interface IncidentFilter {
  readonly status?: readonly Status[];
  readonly severity?: readonly Severity[];
  readonly category?: readonly Category[];
  readonly serviceId?: string;
  readonly open?: boolean;
  readonly drill?: boolean;
  /** Declared at or after. */
  readonly from?: Instant;
  /** Declared before. */
  readonly to?: Instant;
}

export interface ListRequest {
  readonly filter: IncidentFilter;
  readonly first: number;
  readonly after?: Position;
}

export interface Listed {
  readonly position: Position;
  readonly incident: Incident;
}
export interface IncidentPage {
  readonly entries: readonly Listed[];
  readonly hasMore: boolean;
  /** Where the next page goes on; behind the last entry when the search was cut short. */
  readonly end?: Position;
}

/** What is looked at in one round when the lists' keys cannot answer the filter. */
const CHUNK = 100;
const ROUNDS = 10;

/** Newest first. A filter that few incidents pass may give a page that is not full, with more to follow. */
export async function listIncidents(
  reader: ListReader,
  request: ListRequest,
): Promise<IncidentPage> {
  const { filter, first } = request;
  const stretch = stretchOf(filter);
  const isWanted = ({ incident }: Listed) => passes(filter, incident);
  if (stretch.kind === "EXACT") {
    const round = await lookAt(reader, { ...request, ...stretch, limit: first });
    return { entries: round.entries.filter(isWanted), hasMore: round.more, ...endOf(round.last) };
  }
  const found: Listed[] = [];
  let end = request.after;
  for (let rounds = 0; rounds < ROUNDS; rounds++) {
    const after = end === undefined ? {} : { after: end };
    const round = await lookAt(reader, { filter, ...after, ...stretch, limit: CHUNK });
    found.push(...round.entries.filter(isWanted));
    if (found.length > first) return full(found.slice(0, first));
    if (!round.more) return { entries: found, hasMore: false, ...endOf(round.last ?? end) };
    end = round.last;
  }
  return { entries: found, hasMore: true, ...endOf(end) };
}

const full = (entries: readonly Listed[]): IncidentPage => ({
  entries,
  hasMore: true,
  ...endOf(entries.at(-1)?.position),
});

const endOf = (end: Position | undefined) => (end === undefined ? {} : { end });

interface Look {
  readonly list: Stretch["list"];
  readonly filter: IncidentFilter;
  readonly after?: Position;
  readonly limit: number;
}

/** One query for the places and one batch read for the incidents that stand there. */
async function lookAt(reader: ListReader, { list, filter, after, limit }: Look) {
  const { from, to } = filter;
  const places = await reader.places({
    list,
    limit: limit + 1,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(after !== undefined && { before: after }),
  });
  const seen = places.slice(0, limit);
  const incidents = await reader.incidents(seen.map(({ incidentId }) => incidentId));
  const listed = ({ position, incidentId }: Place): Listed[] => {
    const incident = incidents.get(incidentId);
    return incident ? [{ position, incident }] : [];
  };
  return {
    entries: seen.flatMap(listed),
    more: places.length > limit,
    last: seen.at(-1)?.position,
  };
}

/** EXACT: the list holds what the filter asks for and nothing else, but for what it lags behind. */
function stretchOf(filter: IncidentFilter): {
  readonly kind: "EXACT" | "WIDER";
  readonly list: Stretch["list"];
} {
  const { serviceId, status, severity, category, open, drill } = filter;
  const narrowed = [status, severity, category].some((list) => list && list.length > 0);
  const kind = narrowed || drill !== undefined ? "WIDER" : "EXACT";
  if (serviceId !== undefined) {
    const list = { kind: "SERVICE", serviceId } as const;
    return { kind: open === undefined ? kind : "WIDER", list };
  }
  if (open) return { kind, list: { kind: "OPEN" } };
  return { kind: open === false ? "WIDER" : kind, list: { kind: "ALL" } };
}

function passes(filter: IncidentFilter, incident: Incident): boolean {
  const { status, severity, category, open, drill } = filter;
  return (
    holds(status, incident.status) &&
    holds(severity, incident.severity) &&
    holds(category, incident.category) &&
    (open === undefined || open === isOpen(incident)) &&
    (drill === undefined || drill === incident.drill)
  );
}

const holds = <T>(list: readonly T[] | undefined, value: T): boolean =>
  list === undefined || list.length === 0 || list.includes(value);
