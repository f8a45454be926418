import { similarTo } from "../../app/changes/similarTo.ts";
import { suspectsOf } from "../../app/changes/suspectsOf.ts";
import { repeatOfIncident } from "../../app/repeats/repeatOfIncident.ts";
import { chronicleJson } from "../../domain/chronicle/chronicleJson.ts";
import { chronicleMarkdown } from "../../domain/chronicle/chronicleMarkdown.ts";
import { entryId } from "../../domain/events.ts";
import { fixPlanOf } from "../../domain/fixPlans/fixPlan.ts";
import { isOpen, type Incident as Model, type Resolution } from "../../domain/incident.ts";
import { postmortemDueAt } from "../../domain/postmortems/dueClock.ts";
import { holdersOf, missingRoles } from "../../domain/roles/holders.ts";
import { suggestedRoles } from "../../domain/roles/suggestedRoles.ts";
import { connection, cursorOf, pageSize, positionIn } from "../connection.ts";
import { invalidRequest } from "../errors.ts";
import type { IncidentResolvers } from "../generated/types.ts";
import { labelList } from "../labelList.ts";
import type { Loaders } from "../loaders.ts";
import { namedPage } from "../namedPage.ts";

const resolutionOf = (incident: Model): Resolution | undefined =>
  isOpen(incident) ? undefined : incident.resolution;

const NO_KEYS = { totalCount: 0, firingCount: 0 };

async function recordOf({ record }: Loaders, { id }: Model) {
  const found = await record.load(id);
  if (!found) throw new Error(`incident ${id} has vanished`);
  return found;
}

export const Incident: IncidentResolvers = {
  service: async ({ id, serviceId }, _, { loaders }) => {
    const service = await loaders.service.load(serviceId);
    if (!service) throw new Error(`the service of incident ${id} has vanished`);
    return service;
  },
  falseAlarm: (incident) => resolutionOf(incident)?.kind === "FALSE_ALARM",
  duplicateOf: (incident, _, { loaders }) => {
    const resolution = resolutionOf(incident);
    return resolution?.kind === "DUPLICATE" ? loaders.incident.load(resolution.of) : null;
  },
  drillDetails: (incident) => (incident.drill ? incident : null),
  rootCause: (incident) => (isOpen(incident) ? null : incident.rootCause),
  mitigatedAt: (incident) => ("mitigatedAt" in incident ? incident.mitigatedAt : null),
  resolvedAt: (incident) => (isOpen(incident) ? null : incident.resolvedAt),
  closedAt: (incident) => (incident.status === "CLOSED" ? incident.closedAt : null),
  roles: holdersOf,
  updates: async (incident, _, { loaders }) => (await recordOf(loaders, incident)).updates,
  missingRoles,
  suggestedRoles,
  playbookRun: async (incident, _, { loaders }) =>
    incident.playbook && (await recordOf(loaders, incident)).runs.at(-1),
  pastPlaybookRuns: async (incident, _, { loaders }) =>
    (await recordOf(loaders, incident)).runs.slice(0, -1),
  playbookActions: async (incident, _, { loaders }) => (await recordOf(loaders, incident)).actions,
  playbookProposals: async ({ id, playbook }, _, { ports }) =>
    playbook
      ? (await ports.playbooks.proposals(playbook.id)).filter(({ incidentId }) => incidentId === id)
      : [],
  export: async (incident, { format }, { loaders }) => {
    const write = format === "JSON" ? chronicleJson : chronicleMarkdown;
    const service = await loaders.service.load(incident.serviceId);
    return write(await recordOf(loaders, incident), service?.name ?? incident.serviceId);
  },
  postmortem: async ({ id, postmortem }, { version }, { ports }) =>
    postmortem && ports.postmortems.postmortem(id, version ?? undefined),
  postmortemDueAt,
  suspects: (incident, { windowSeconds }, { ports }) =>
    suspectsOf(ports, incident, suspectWindow(windowSeconds)),
  similarIncidents: (incident, _, { ports }) => similarTo(ports.incidents, incident),
  actionItems: ({ id }, _, { ports }) => ports.actionItems.actionItemsOf(id),
  fixPlan: async (incident, _, { ports }) =>
    fixPlanOf(incident, await ports.actionItems.actionItemsOf(incident.id), ports.clock.now()),
  repeatOf: async (incident, _, { ports }) => {
    const repeat = await repeatOfIncident(ports, incident);
    return repeat && { incident, ...repeat };
  },
  labels: ({ labels }) => labelList(labels),
  escalationPolicy: ({ policy }) => policy,
  escalation: (incident) => (isOpen(incident) ? incident : null),
  snoozedUntil: (incident) => (isOpen(incident) ? incident.snoozedUntil : null),
  signalCount: async ({ id, signalCount, repeats }, _, { loaders }) =>
    repeats ? signalCount + ((await loaders.counted.load(id))?.signals ?? 0) : signalCount,
  resolvesAt: (incident) => (isOpen(incident) ? incident.keys?.settlesAt : null),
  keys: async ({ id, keys }, page, { ports, loaders }) => {
    if (!keys) return { ...connection([], { after: page.after, hasMore: false }), ...NO_KEYS };
    const { joined = 0, firing = 0 } = (await loaders.counted.load(id)) ?? {};
    const found = await namedPage(page, (wanted) => ports.incidents.keys(id, wanted));
    return { ...found, totalCount: joined, firingCount: firing };
  },
  timeline: async (incident, { first, after }, { loaders }) => {
    const size = pageSize(first, 100);
    const { entries } = await recordOf(loaders, incident);
    const last = after ? positionIn(after, /^inc_/) : undefined;
    const place = entries.findIndex((entry) => entryId(entry) === last);
    if (last !== undefined && place < 0)
      throw invalidRequest("`after` is not a cursor of this list.");
    const rest = entries.slice(place + 1);
    const edges = rest
      .slice(0, size)
      .map((entry) => ({ cursor: cursorOf(entryId(entry)), node: entry }));
    const page = connection(edges, { after, hasMore: rest.length > size });
    return { ...page, totalCount: entries.length };
  },
  deliveries: async (incident, _, { loaders }) => (await recordOf(loaders, incident)).deliveries,
};

const LONGEST_WINDOW_SECONDS = 604_800;

function suspectWindow(seconds: number): number {
  if (seconds > 0 && seconds <= LONGEST_WINDOW_SECONDS) return seconds;
  throw invalidRequest(`\`windowSeconds\` is more than 0 and at most ${LONGEST_WINDOW_SECONDS}.`);
}
