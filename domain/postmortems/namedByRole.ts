import type { TimelineEntry } from "../events.ts";
import type { Incident } from "../incident.ts";
import { nameOf } from "../nameOf.ts";
import { holdersOf } from "../roles/holders.ts";
import { roleInWords } from "../roles/role.ts";
import type { Instant } from "../time.ts";

/**
 * Replaces the names of people by what they were in the incident, then or, without a time, in the end: it is read to
 * learn of systems, not of them.
 */
export type Naming = (text: string, at?: Instant) => string;

const RESPONDER = "the responder";
const ANYBODY = "an on-call engineer";

interface Part {
  readonly name: string;
  readonly words: string;
  /** Not what they were up to that moment. */
  readonly after?: Instant;
}

/** People are known from the timeline: who did something, was paged, told or named. */
export function namedByRole(incident: Incident, entries: readonly TimelineEntry[]): Naming {
  const parts = [...rolesOf(incident), ...responderOf(incident), ...entries.flatMap(partsIn)];
  const names = [...new Set(parts.map(({ name }) => name))];
  if (names.length === 0) return (text) => text;
  const longestFirst = names.sort((one, other) => other.length - one.length);
  const anyName = new RegExp(
    `(?<![\\p{L}\\p{N}])(${longestFirst.map(literal).join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  return (text, at = Number.POSITIVE_INFINITY) =>
    text.replace(anyName, (found, _, place: number) => {
      const part = parts.find(({ name, after }) => name === found && !(after && at <= after));
      const words = part?.words ?? ANYBODY;
      return place === 0 ? capital(words) : words;
    });
}

const rolesOf = (incident: Incident): readonly Part[] =>
  holdersOf(incident).map(({ person, role, since }) => ({
    ...{ name: person.name, words: `the ${roleInWords(role)}`, after: since },
  }));

const responderOf = ({ responder }: Incident): readonly Part[] =>
  responder
    ? [responder.name, nameOf(responder.actor)].map((name) => ({ name, words: RESPONDER }))
    : [];

function partsIn(entry: TimelineEntry): readonly Part[] {
  const { event } = entry;
  const reviewer =
    event.type === "UpdateApproved"
      ? [{ name: event.person.name, words: `a reviewer of ${event.capacity}` }]
      : [];
  return [...reviewer, ...namesIn(entry).map((name) => ({ name, words: ANYBODY }))];
}

/** Names of people, as an entry holds them. */
export function namesIn({ actor, actorName, event }: TimelineEntry): readonly string[] {
  const targets = "pages" in event ? [...event.pages, ...(event.tells ?? [])] : [];
  return [
    ...(actor.startsWith("user:") ? [nameOf(actor), actorName ?? ""] : []),
    ...targets.flatMap((target) => (target.kind === "USER" ? [target.name] : [])),
    ...("person" in event && event.person ? [event.person.name] : []),
    ...(event.type === "RoleHandedOver" ? [event.from.name, event.to.name] : []),
    ...(event.type === "IncidentTakenOver" ? [event.to, ...(event.from ? [event.from] : [])] : []),
  ].filter((name) => name.trim() !== "");
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
