import type { Category } from "./category.ts";
import type { Urgency } from "./delivery.ts";
import type { DirectMessage } from "./directMessage.ts";
import type { IncidentEvent, TimelineEntry } from "./events.ts";
import { type Incident, isOpen, type Status } from "./incident.ts";
import { LONGEST_LINE, LONGEST_TITLE, type MessageText, plain, utc } from "./messageText.ts";
import type { NoticeMessage } from "./noticeMessage.ts";
import type { Severity } from "./severity.ts";
import type { Link } from "./signal.ts";
import { summaryOf } from "./summary.ts";
import type { Instant } from "./time.ts";

/** What a message says, whichever channel carries it. */
export type Message = IncidentMessage | NoticeMessage | DirectMessage;

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
  /** Whom it paged last; nobody once it is over. */
  readonly paged: readonly string[];
  readonly resolvedAt?: Instant;
  readonly service: { readonly id: string; readonly name?: string };
  readonly startedAt: Instant;
  readonly detectedAt: Instant;
  /** The timeline event it is about. */
  readonly happened: {
    readonly seq: number;
    readonly kind: IncidentEvent["type"];
    readonly at: Instant;
    readonly summary: string;
  };
}

export interface Occasion {
  readonly incident: Incident;
  readonly entry: TimelineEntry;
  readonly serviceName?: string;
  readonly urgency: Urgency;
  /** How the person or channel that gets it is called. */
  readonly to: string;
}

const MOST_LINKS = 5;

/** Drill marker, severity and title; then what happened and what to do. */
export function messageFor(occasion: Occasion): IncidentMessage {
  const { incident, entry, serviceName, urgency } = occasion;
  const { id, drill, severity, status, category, startedAt, detectedAt } = incident;
  const title = plain(incident.title, LONGEST_TITLE);
  const to = plain(occasion.to, LONGEST_TITLE);
  const summary = plain(summaryOf(entry), LONGEST_LINE);
  return {
    kind: "INCIDENT",
    headline: `${drill ? "DRILL · " : ""}${severity} · ${title}`,
    lines: [
      summary,
      `Service: ${plain(serviceName ?? incident.serviceId, LONGEST_TITLE)}`,
      `Status: ${status}; it began at ${utc(startedAt)}`,
      `Incident: ${id}`,
      urgency === "PAGE" ? `Paged: ${to}. Acknowledge it to stop the escalation.` : `Told: ${to}`,
    ],
    ...{ to, urgency, drill, severity, status, category, title, startedAt, detectedAt },
    ...stateOf(incident),
    incidentId: id,
    service: { id: incident.serviceId, ...(serviceName !== undefined && { name: serviceName }) },
    happened: { seq: entry.seq, kind: entry.event.type, at: entry.at, summary },
    links: linksOf(entry.event),
  };
}

function stateOf(incident: Incident) {
  const { revision, responder } = incident;
  return {
    revision,
    paged: isOpen(incident) ? incident.paging.paged.map(calledOf) : [],
    ...(responder && { responder: calledOf(responder) }),
    ...(!isOpen(incident) && { resolvedAt: incident.resolvedAt }),
  };
}

const calledOf = ({ name }: { readonly name: string }) => plain(name, LONGEST_TITLE);

function linksOf(event: IncidentEvent): readonly Link[] {
  if (event.type !== "IncidentOpened") return [];
  return event.links
    .slice(0, MOST_LINKS)
    .map(({ href, text }) => ({ href, text: plain(text, LONGEST_TITLE) }));
}
