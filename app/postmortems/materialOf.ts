import { SUSPECT_WINDOW_SECONDS } from "../../domain/changes/suspects.ts";
import type { TimelineEntry } from "../../domain/events.ts";
import type { EndedIncident } from "../../domain/incident.ts";
import { nameOf } from "../../domain/nameOf.ts";
import type { Material } from "../../domain/postmortems/material.ts";
import type { AppendixEntry, Participant } from "../../domain/postmortems/postmortem.ts";
import { holderOf } from "../../domain/roles/holders.ts";
import { similarTo } from "../changes/similarTo.ts";
import { type SuspectPorts, suspectsOf } from "../changes/suspectsOf.ts";
import type { ServiceIds } from "../metrics/ports.ts";
import type { IncidentReader, IncidentRecord } from "../queries/ports.ts";
import { dependentsOf } from "./dependentsOf.ts";
import type { PeopleBySignIn } from "./ports.ts";

export interface MaterialPorts extends SuspectPorts {
  readonly incidents: IncidentReader;
  readonly services: ServiceIds;
  readonly config: SuspectPorts["config"] & PeopleBySignIn;
}

/** All that is on record of an incident which has ended, and around it. */
export async function materialOf(
  ports: MaterialPorts,
  incident: EndedIncident,
  { entries, runs }: IncidentRecord,
): Promise<Material> {
  const [services, suspects, related, author] = await Promise.all([
    allServices(ports),
    suspectsOf(ports, incident, SUSPECT_WINDOW_SECONDS),
    relatedTo(ports, incident),
    authorOf(ports, incident, entries),
  ]);
  const run = runs.at(-1);
  const names = new Map([...services.values()].map(({ id, name }) => [id, name]));
  return {
    ...{ incident, entries, suspects, related, serviceNames: names },
    serviceName: names.get(incident.serviceId) ?? incident.serviceId,
    dependents: dependentsOf(services, incident.serviceId).map(({ name }) => name),
    ...(run && { run }),
    ...(author && { author }),
  };
}

const allServices = async ({ services, config }: MaterialPorts) =>
  config.services(await services.all());

const relatedTo = async (
  { incidents }: MaterialPorts,
  incident: EndedIncident,
): Promise<readonly AppendixEntry[]> =>
  (await similarTo(incidents, incident)).map(({ incident: { id, title } }) => ({
    text: `Like it: ${title} (${id})`,
  }));

/** Who is to finish it: whoever commanded or was on it, else the person who resolved it. */
async function authorOf(
  { config }: MaterialPorts,
  incident: EndedIncident,
  entries: readonly TimelineEntry[],
): Promise<Participant | undefined> {
  const commander = holderOf(incident, "INCIDENT_COMMANDER")?.person;
  if (commander) return { name: commander.name, userId: commander.id };
  const { responder } = incident;
  if (responder?.userId !== undefined) return { name: responder.name, userId: responder.userId };
  const resolved = entries.findLast(({ event }) => event.type === "IncidentResolved");
  if (!resolved?.actor.startsWith("user:")) return responder && { name: responder.name };
  const login = resolved.actor.slice("user:".length);
  const person = await config.person({ login });
  return person ? { name: person.name, userId: person.id } : { name: nameOf(resolved.actor) };
}
