import type { Suspect } from "./changes/suspects.ts";
import type { IncidentEvent } from "./events.ts";
import { type Incident, isOpen, isTriggered, type Triggered } from "./incident.ts";
import { lengthOfTime } from "./lengthOfTime.ts";
import { LONGEST_LINE, LONGEST_TITLE, plain } from "./messageText.ts";
import { timesFor } from "./oncall/notices/times.ts";
import { holderOf } from "./roles/holders.ts";
import { rolesInWords } from "./roles/role.ts";
import { type Instant, SECOND } from "./time.ts";
import type { User } from "./user.ts";
import { utc } from "./utc.ts";

/** What an incident is seen with: when, by whom, and what is known beside it. */
export interface Sight {
  readonly now: Instant;
  readonly reader?: Pick<User, "timeZone">;
  /** What was changed shortly before it began, the likeliest cause first. */
  readonly suspects?: readonly Suspect[];
}

/** Since when it lasts, or how long it did; on the reader's own clock too. */
export function beganText(incident: Incident, { now, reader }: Sight): string {
  const { startedAt } = incident;
  const end = isOpen(incident) ? now : incident.resolvedAt;
  const length = lengthOfTime(end - startedAt);
  const began = timesFor(reader?.timeZone).moment(startedAt);
  return isOpen(incident) ? `${length} ago, ${began}` : `${began}; it lasted ${length}`;
}

/** The status, and who is on it. */
export function standingText(incident: Incident): string {
  const { status } = incident;
  if (isTriggered(incident)) {
    const known = [status, unanswered(incident), ...commandText(incident)];
    return `${known.join(", ")}${snoozed(incident)}`;
  }
  if (!isOpen(incident)) return status;
  return [status, ...onItTexts(incident)].join(", ");
}

function onItTexts(incident: Incident): readonly string[] {
  const { responder } = incident;
  return [...(responder ? [`${named(responder)} is on it`] : []), ...commandText(incident)];
}

function commandText(incident: Incident): readonly string[] {
  const commander = commanderOf(incident);
  return commander === undefined ? [] : [`${commander} commands`];
}

/** The name of the incident commander. */
export function commanderOf(incident: Incident): string | undefined {
  const holder = holderOf(incident, "INCIDENT_COMMANDER");
  return holder && named(holder.person);
}

/** The roles that an event asks somebody to take. */
export function wantedRoles(event: IncidentEvent): string | undefined {
  const roles = event.type === "RolesMissing" ? event.roles : [];
  const all = event.type === "IncidentOpened" ? (event.asksFor ?? []) : roles;
  return all.length > 0 ? rolesInWords(all) : undefined;
}

function unanswered(incident: Triggered): string {
  const names = awaitedNames(incident);
  return names.length > 0
    ? `it waits for ${plain(names.join(", "), LONGEST_TITLE)} to acknowledge`
    : "nobody has answered";
}

const snoozed = ({ snoozedUntil }: Triggered): string =>
  snoozedUntil === undefined ? "" : `; snoozed until ${utc(snoozedUntil)}`;

/** Who still has to answer, where all of a step must. */
export function awaitedNames(incident: Incident): readonly string[] {
  if (!isTriggered(incident)) return [];
  const { paged, awaiting } = incident.paging;
  return paged
    .filter((target) => target.kind === "USER" && awaiting.includes(target.id))
    .map(named);
}

const LONGEST_CHANGE = 100;

/** The suspects on one line, with how long before it was; undefined: there are none. */
export function suspectsText(suspects: readonly Suspect[] = []): string | undefined {
  if (suspects.length === 0) return undefined;
  return plain(suspects.map(suspected).join("; "), LONGEST_LINE);
}

function suspected({ change, distance, secondsBefore }: Suspect): string {
  const before = lengthOfTime(secondsBefore * SECOND);
  return `${plain(change.summary, LONGEST_CHANGE)} (${before}${distance > 0 ? ", upstream" : ""})`;
}

/** Where to begin, while nobody has. */
export function firstStep(incident: Incident): string | undefined {
  const { playbook } = incident;
  if (!playbook || playbook.isBegun || !isOpen(incident)) return undefined;
  return plain(playbook.first.title, LONGEST_TITLE);
}

const named = ({ name }: { readonly name: string }): string => plain(name, LONGEST_TITLE);
