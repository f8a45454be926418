import type { Category } from "./category.ts";
import type { Urgency } from "./delivery.ts";
import type { IncidentEvent, TimelineEntry } from "./events.ts";
import type { Incident, Status } from "./incident.ts";
import type { Severity } from "./severity.ts";
import type { Link } from "./signal.ts";
import { summaryOf } from "./summary.ts";
import type { Instant } from "./time.ts";

/** What a message says, whichever channel carries it. All of its text is plain, and every piece of it one line. */
export interface Message {
  /** Drill marker, severity and title. */
  readonly headline: string;
  /** The rest, in the order in which a responder needs it. */
  readonly lines: readonly string[];
  readonly to: string;
  readonly urgency: Urgency;
  readonly drill: boolean;
  readonly severity: Severity;
  readonly status: Status;
  readonly category: Category;
  readonly title: string;
  readonly incidentId: string;
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
  readonly links: readonly Link[];
}

export interface Occasion {
  readonly incident: Incident;
  readonly entry: TimelineEntry;
  readonly serviceName?: string;
  readonly urgency: Urgency;
  /** How the person or channel that gets it is called. */
  readonly to: string;
}

const LONGEST_TITLE = 200;
const LONGEST_LINE = 500;
const MOST_LINKS = 5;

export function messageFor(occasion: Occasion): Message {
  const { incident, entry, serviceName, urgency } = occasion;
  const { id, drill, severity, status, category, startedAt, detectedAt } = incident;
  const title = plain(incident.title, LONGEST_TITLE);
  const to = plain(occasion.to, LONGEST_TITLE);
  const summary = plain(summaryOf(entry), LONGEST_LINE);
  return {
    headline: `${drill ? "DRILL · " : ""}${severity} · ${title}`,
    lines: [
      summary,
      `Service: ${plain(serviceName ?? incident.serviceId, LONGEST_TITLE)}`,
      `Status: ${status}; it began at ${utc(startedAt)}`,
      `Incident: ${id}`,
      urgency === "PAGE" ? `Paged: ${to}. Acknowledge it to stop the escalation.` : `Told: ${to}`,
    ],
    ...{ to, urgency, drill, severity, status, category, title, startedAt, detectedAt },
    incidentId: id,
    service: { id: incident.serviceId, ...(serviceName !== undefined && { name: serviceName }) },
    happened: { seq: entry.seq, kind: entry.event.type, at: entry.at, summary },
    links: linksOf(entry.event),
  };
}

function linksOf(event: IncidentEvent): readonly Link[] {
  if (event.type !== "IncidentOpened") return [];
  return event.links
    .slice(0, MOST_LINKS)
    .map(({ href, text }) => ({ href, text: plain(text, LONGEST_TITLE) }));
}

// Control characters could drive a terminal, and directional marks make a text read as another.
const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

/** One line of visible text, cut to a length. */
function plain(text: string, longest: number): string {
  const letters = [...text.replace(UNSEEN, " ").replace(/\s+/g, " ").trim()];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : letters.join("");
}

function utc(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
