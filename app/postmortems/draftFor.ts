import { isOpen } from "../../domain/incident.ts";
import { draftOf } from "../../domain/postmortems/draftOf.ts";
import type { PostmortemDraft } from "../../domain/postmortems/postmortem.ts";
import { type MaterialPorts, materialOf } from "./materialOf.ts";

/** A first text for the postmortem of an incident; undefined: there is no such incident, or it has not ended. */
export async function draftFor(
  ports: MaterialPorts,
  incidentId: string,
): Promise<PostmortemDraft | undefined> {
  const record = await ports.incidents.record(incidentId);
  if (!record || isOpen(record.incident)) return undefined;
  return draftOf(await materialOf(ports, record.incident, record));
}
