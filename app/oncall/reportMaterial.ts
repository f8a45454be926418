import { type Incident, isOpen } from "../../domain/incident.ts";
import { occurrenceFrom } from "../../domain/maintenance/occurrence.ts";
import type { PlannedTime } from "../../domain/maintenanceWindow.ts";
import type { ReportMaterial } from "../../domain/oncall/handoff/draftReport.ts";
import type {
  HandoffReport,
  PlannedWork,
  ReportedIncident,
} from "../../domain/oncall/handoff/handoffReport.ts";
import { reportedHandoff } from "../../domain/oncall/handoff/reportedHandoff.ts";
import type { Board } from "../../domain/oncall/scheduleDecision.ts";
import { type Freeze, isAbout } from "../../domain/prevention/freeze.ts";
import { clip } from "../../domain/reading/text.ts";
import type { Service } from "../../domain/service.ts";
import { DAY, type Instant } from "../../domain/time.ts";
import { forEachService } from "../metrics/forEachService.ts";
import { openOn } from "../queries/openOn.ts";
import type { HandoffPorts } from "./handoffPorts.ts";

/** More of one kind nobody reads at a change of shift. */
const MOST_INCIDENTS = 50;
const AHEAD = 14 * DAY;
const MOST_PLANNED = 50;
/** All of a report stands in one item. */
const LONGEST_TITLE = 150;
const LONGEST_CAUSE = 300;
/** What was declared before the shift may have ended in it. */
const LONG_RUNNING = 7 * DAY;

/** What the report of a change of person is drafted from; undefined: the change gets none. */
export async function reportMaterial(
  { incidents, services, freezes }: HandoffPorts,
  { schedule, handoff }: Board,
  at: Instant,
): Promise<ReportMaterial | undefined> {
  const change = reportedHandoff(schedule, at);
  if (!change) return undefined;
  const theirs = new Map((await services.servicesOf(schedule.id)).map((one) => [one.id, one]));
  const since = handoff?.report ? nextSince(handoff.report) : change.since;
  const [open, ended, { value: frozen }] = await Promise.all([
    openOn(incidents, new Set(theirs.keys())),
    endedSince(incidents, theirs, since),
    freezes.freezes(),
  ]);
  const listed = (all: readonly Incident[]) =>
    all.slice(0, MOST_INCIDENTS).map((one) => reported(one, theirs));
  const leftOut = [open, ended].map(({ length }) => Math.max(0, length - MOST_INCIDENTS));
  return {
    ...{ change, since, open: listed(open), recent: listed(ended) },
    leftOut: leftOut.reduce((sum, more) => sum + more, 0),
    planned: plannedFor([...theirs.values()], frozen, at),
  };
}

/** A draft is brought up to date from where it began. One that was accepted early has nothing of what came after that. */
const nextSince = ({ handedOver, since, at, accepted }: HandoffReport): Instant =>
  handedOver ? Math.min(at, accepted?.at ?? at) : since;

type Services = ReadonlyMap<string, Service>;

async function endedSince(
  reader: HandoffPorts["incidents"],
  services: Services,
  since: Instant,
): Promise<readonly Incident[]> {
  const places = await forEachService([...services.keys()], (serviceId) =>
    reader.places({
      list: { kind: "SERVICE", serviceId },
      ...{ from: since - LONG_RUNNING, limit: MOST_INCIDENTS + 1 },
    }),
  );
  const found = await reader.incidents(places.flat().map(({ incidentId }) => incidentId));
  return newestFirst(found).filter((one) => !isOpen(one) && one.resolvedAt >= since);
}

const newestFirst = (found: ReadonlyMap<string, Incident>): readonly Incident[] =>
  [...found.values()].sort((one, other) => other.declaredAt - one.declaredAt);

function reported(incident: Incident, services: Services): ReportedIncident {
  const { id, title, serviceId, severity, status, drill, declaredAt, postmortem } = incident;
  const rootCause = isOpen(incident) ? undefined : incident.rootCause;
  return {
    ...{ id, title: clip(title, LONGEST_TITLE), severity, status, drill, declaredAt },
    serviceName: services.get(serviceId)?.name ?? serviceId,
    ...(rootCause !== undefined && { rootCause: clip(rootCause, LONGEST_CAUSE) }),
    ...(postmortem && { postmortem: postmortem.status }),
  };
}

/** What is under way or begins soon, the next first. */
const plannedFor = (
  services: readonly Service[],
  freezes: readonly Freeze[],
  at: Instant,
): readonly PlannedWork[] =>
  [
    ...services.flatMap(({ name: serviceName, maintenance = [] }) =>
      maintenance.flatMap((window) =>
        soon("MAINTENANCE", window, at).map((work) => ({ ...work, serviceName })),
      ),
    ),
    ...freezes
      .filter((one) => services.some(({ id }) => isAbout(one, id)))
      .flatMap((freeze) => soon("FREEZE", freeze, at)),
  ]
    .sort((one, other) => one.start - other.start)
    .slice(0, MOST_PLANNED);

function soon(
  kind: PlannedWork["kind"],
  planned: PlannedTime & { readonly name: string },
  at: Instant,
): readonly PlannedWork[] {
  const next = occurrenceFrom(planned, at);
  if (!next || next.start > at + AHEAD) return [];
  const { start, end } = next;
  return [{ kind, name: planned.name, start, ...(Number.isFinite(end) && { end }) }];
}
