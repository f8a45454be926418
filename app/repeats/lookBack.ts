import type { Caused } from "../../domain/repeats/repeat.ts";
import type { Place, Stretch } from "../queries/ports.ts";
import type { RepeatPorts } from "./ports.ts";

/** As many as one query and one batch read bring. */
const CHUNK = 100;

/** The newest incidents of a stretch with their causes, at most `limit` of them. */
export async function lookBack(
  { incidents, causes }: RepeatPorts,
  { limit, ...stretch }: Stretch,
): Promise<readonly Caused[]> {
  const found: Caused[] = [];
  let before = stretch.before;
  for (let places: readonly Place[] = []; found.length < limit; ) {
    places = await incidents.places({
      ...stretch,
      limit: Math.min(CHUNK, limit - found.length),
      ...(before !== undefined && { before }),
    });
    const ids = places.map(({ incidentId }) => incidentId);
    const [read, tags] = await Promise.all([incidents.incidents(ids), causes.causesOf(ids)]);
    const here = ids.flatMap((id) => read.get(id) ?? []);
    found.push(...here.map((incident) => ({ incident, causes: tags.get(incident.id) ?? [] })));
    if (places.length < CHUNK) break;
    before = places.at(-1)?.position;
  }
  return found;
}
