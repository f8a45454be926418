import type { ActionItemMessage } from "./actionItems/actionItemMessage.ts";
import type { Category } from "./category.ts";
import type { ServiceChange } from "./changes/serviceChange.ts";
import type { UpdateMessage } from "./communication/updateMessage.ts";
import { wantedApproval } from "./communication/updateSummary.ts";
import type { Urgency } from "./delivery.ts";
import type { DirectMessage } from "./directMessage.ts";
import type { IncidentEvent, TimelineEntry } from "./events.ts";
import { type Incident, isOpen, isTriggered, type Status } from "./incident.ts";
import { LONGEST_LINE, LONGEST_TITLE, type MessageText, plain } from "./messageText.ts";
import type { NoticeMessage } from "./noticeMessage.ts";
import { holderOf } from "./roles/holders.ts";
import type { Severity } from "./severity.ts";
import type { Link } from "./signal.ts";
import {
  beganText,
  commanderOf,
  firstStep,
  type Sight,
  standingText,
  suspectsText,
  wantedRoles,
} from "./situation.ts";
import { briefly, summaryOf } from "./summary.ts";
import type { Instant } from "./time.ts";

/** What a message says, whichever channel carries it. */
export type Message =
  | IncidentMessage
  | NoticeMessage
  | ActionItemMessage
  | UpdateMessage
  | DirectMessage;

export interface IncidentMessage extends MessageText {
  readonly kind: "INCIDENT";
  readonly drill: boolean;
  readonly severity: Severity;
  readonly status: Status;
  readonly category: Category;
  readonly title: string;
  readonly incidentId: string;
  /** Which state of the incident this tells of: a greater one is newer. */
  readonly revision: number;
  /** Who is on it. */
  readonly responder?: string;
  /** The incident commander. */
  readonly commander?: string;
  /** The status in words, and who is on it. */
  readonly standing: string;
  /** Whom it paged last; nobody once somebody has answered. */
  readonly paged: readonly string[];
  readonly resolvedAt?: Instant;
  readonly service: { readonly id: string; readonly name?: string };
  readonly startedAt: Instant;
  readonly detectedAt: Instant;
  /** What was changed shortly before it began, the likeliest cause first. */
  readonly suspects: readonly Pick<ServiceChange, "at" | "summary">[];
  /** The timeline event it is about. */
  readonly happened: {
    readonly seq: number;
    readonly kind: IncidentEvent["type"];
    readonly at: Instant;
    readonly summary: string;
  };
}

export interface Occasion extends Sight {
  readonly incident: Incident;
  readonly entry: TimelineEntry;
  readonly serviceName?: string;
  readonly urgency: Urgency;
  /** How the person or channel that gets it is called. */
  readonly to: string;
}

const MOST_LINKS = 5;

/** Drill marker, severity and title; then what happened, where it stands and what to do. */
export function messageFor(occasion: Occasion): IncidentMessage {
  const { incident, entry, serviceName, urgency, suspects = [] } = occasion;
  const { id, drill, severity, status, category, startedAt, detectedAt } = incident;
  const title = plain(incident.title, LONGEST_TITLE);
  const to = plain(occasion.to, LONGEST_TITLE);
  const summary = plain(summaryOf(entry), LONGEST_LINE);
  return {
    kind: "INCIDENT",
    headline: `${drill ? "DRILL · " : ""}${severity} · ${title}`,
    lines: linesOf(occasion, to),
    ...{ to, urgency, drill, severity, status, category, title, startedAt, detectedAt },
    ...stateOf(incident),
    suspects: suspects.map(({ change: { at, summary: what } }) => ({
      at,
      summary: plain(what, LONGEST_LINE),
    })),
    incidentId: id,
    service: { id: incident.serviceId, ...(serviceName !== undefined && { name: serviceName }) },
    happened: { seq: entry.seq, kind: entry.event.type, at: entry.at, summary },
    links: linksOf(entry.event),
  };
}

function stateOf(incident: Incident) {
  const { revision, responder } = incident;
  const commander = commanderOf(incident);
  return {
    ...{ revision, standing: standingText(incident) },
    paged: isTriggered(incident) ? incident.paging.paged.map(calledOf) : [],
    ...(responder && { responder: calledOf(responder) }),
    ...(commander !== undefined && { commander }),
    ...(!isOpen(incident) && { resolvedAt: incident.resolvedAt }),
  };
}

const calledOf = ({ name }: { readonly name: string }) => plain(name, LONGEST_TITLE);

/** In the order in which somebody who was woken needs them. */
function linesOf(occasion: Occasion, to: string): readonly string[] {
  const { incident, entry, serviceName, urgency, suspects } = occasion;
  const [changed, first] = [suspectsText(suspects), firstStep(incident)];
  const wanted = wantedRoles(entry.event) ?? wantedApproval(entry.event);
  return [
    plain(briefly(entry), LONGEST_LINE),
    `Service: ${plain(serviceName ?? incident.serviceId, LONGEST_TITLE)}`,
    `Began: ${beganText(incident, occasion)}`,
    `Status: ${standingText(incident)}`,
    ...(changed === undefined ? [] : [`Changed before it began: ${changed}`]),
    ...(first === undefined ? [] : [`First step: ${first}`]),
    ...(wanted === undefined ? [] : [`Wanted: ${wanted}`]),
    `Incident: ${incident.id}`,
    urgency === "PAGE" ? `Paged: ${to}. ${wantedOf(occasion)}` : `Told: ${to}`,
  ];
}

/** What a page asks of whoever gets it. */
function wantedOf({ incident, entry }: Occasion): string {
  if (entry.event.type === "RolesMissing") return "Take a role, or give it to somebody.";
  if (isTriggered(incident)) return "Acknowledge it to stop the escalation.";
  if (entry.event.type === "UpdateOverdue")
    return holderOf(incident, "COMMUNICATIONS_LEAD")
      ? "Say how it stands: send an update."
      : "Say how it stands, with a note or a new status.";
  return "Help is wanted: join whoever is on it.";
}

function linksOf(event: IncidentEvent): readonly Link[] {
  if (event.type !== "IncidentOpened") return [];
  return event.links
    .slice(0, MOST_LINKS)
    .map(({ href, text }) => ({ href, text: plain(text, LONGEST_TITLE) }));
}
