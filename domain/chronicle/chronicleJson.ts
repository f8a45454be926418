import { measurementsOf } from "../measurements.ts";
import { holdersOf } from "../roles/holders.ts";
import { type Instant, SECOND } from "../time.ts";
import { type Chronicled, chronicleOf } from "./chronicleOf.ts";
import { linksOf } from "./linksOf.ts";
import { marksOf } from "./marksOf.ts";

/** The same for programs: every time in RFC 3339, every entry with all that was said of it. */
export function chronicleJson(record: Chronicled, serviceName: string): string {
  const { incident } = record;
  const { id, title, description, severity, status, category, drill, serviceId } = incident;
  const { restore } = measurementsOf(incident);
  const document = {
    incident: {
      ...{ id, title, description, severity, status, category, drill },
      service: { id: serviceId, name: serviceName },
      marks: Object.fromEntries(
        marksOf(incident).map(({ name, at }) => [name.toLowerCase(), iso(at)]),
      ),
      durationSeconds: restore.state === "RECORDED" ? restore.ms / SECOND : null,
      roles: holdersOf(incident).map(({ role, person, since }) => ({
        ...{ role, person: person.name, since: iso(since) },
      })),
      rootCause: ("rootCause" in incident && incident.rootCause) || null,
    },
    timeline: chronicleOf(record).map(({ at, recordedAt, corrections, isPinned, ...line }) => ({
      ...{ at: iso(at), recordedAt: iso(recordedAt), ...line, pinned: isPinned },
      corrections: corrections.map((one) => ({ ...one, at: iso(one.at) })),
    })),
    links: linksOf(record),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const iso = (at: Instant): string => new Date(at).toISOString();
