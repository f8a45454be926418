import type { TimelineEntry } from "../events.ts";
import type { Incident } from "../incident.ts";
import { nameOf } from "../nameOf.ts";
import { holdersOf } from "../roles/holders.ts";
import { roleInWords } from "../roles/role.ts";

/** Replaces the names of people by what they were in the incident: it is read to learn of systems, not of them. */
export type Naming = (text: string) => string;

const RESPONDER = "the responder";
const ANYBODY = "an on-call engineer";

/** People are known from the timeline: who did something, was paged, told or named. */
export function namedByRole(incident: Incident, entries: readonly TimelineEntry[]): Naming {
  const { responder } = incident;
  const names = new Map(entries.flatMap(namesIn).map((name) => [name, ANYBODY]));
  if (responder) {
    names.set(responder.name, RESPONDER);
    names.set(nameOf(responder.actor), RESPONDER);
  }
  for (const { person, role } of holdersOf(incident).toReversed())
    names.set(person.name, `the ${roleInWords(role)}`);
  if (names.size === 0) return (text) => text;
  const longestFirst = [...names.keys()].sort((one, other) => other.length - one.length);
  const anyName = new RegExp(
    `(?<![\\p{L}\\p{N}])(${longestFirst.map(literal).join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  return (text) =>
    text.replace(anyName, (name, _, place: number) => {
      const role = names.get(name) ?? name;
      return place === 0 ? capital(role) : role;
    });
}

/** Who is named by an entry. */
export function namesIn({ actor, event }: TimelineEntry): readonly string[] {
  const targets = "pages" in event ? [...event.pages, ...(event.tells ?? [])] : [];
  return [
    ...(actor.startsWith("user:") ? [nameOf(actor)] : []),
    ...targets.flatMap((target) => (target.kind === "USER" ? [target.name] : [])),
    ...("person" in event && event.person ? [event.person.name] : []),
    ...(event.type === "RoleHandedOver" ? [event.from.name, event.to.name] : []),
    ...(event.type === "IncidentTakenOver" ? [event.to, ...(event.from ? [event.from] : [])] : []),
  ].filter((name) => name.trim() !== "");
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
