import type { Status } from "../../../domain/incident.ts";
import type { IncidentMessage } from "../../../domain/message.ts";
import { utc } from "../../../domain/messageText.ts";
import type { Link } from "../../../domain/signal.ts";
import { type Instant, MINUTE, SECOND } from "../../../domain/time.ts";
import { said } from "./plainMessage.ts";
import { fittingInert, header, linkSection, markup } from "./text.ts";

export interface Head {
  readonly message: IncidentMessage;
  readonly links: readonly Link[];
  /** Whether everybody in the channel is to notice. */
  readonly callsAll: boolean;
}

/** The message that shows an incident: what it is, since when, how it stands and who is on it. */
export const headMessage = ({ message, links, callsAll }: Head) => ({
  ...said(message),
  blocks: [
    header(message.headline),
    ...(callsAll ? [{ type: "section", text: markup(CALL) }] : []),
    { type: "section", fields: fieldsOf(message) },
    { type: "context", elements: [markup(fittingInert(aboutOf(message), LONGEST_FIELD))] },
    ...linkSection(links),
  ],
});

/** Edits of a message call nobody, and in a thread it does nothing. */
export const CALL = "<!channel>";

const LONGEST_FIELD = 1_500;

const fieldsOf = (message: IncidentMessage) => [
  field("Service", message.service.name ?? message.service.id),
  field("Status", statusOf(message)),
  { ...markup(`*Since*\n${localTime(message.startedAt)}`) },
  whoOf(message),
];

const field = (name: string, value: string) =>
  markup(`*${name}*\n${fittingInert(value, LONGEST_FIELD)}`);

const SIGNS: Readonly<Record<Status, string>> = {
  TRIGGERED: "🔴",
  ...{ INVESTIGATING: "🟡", IDENTIFIED: "🟡", MONITORING: "🟡" },
  ...{ RESOLVED: "🟢", CLOSED: "🟢" },
};

function statusOf({ status, startedAt, resolvedAt }: IncidentMessage): string {
  const after = resolvedAt === undefined ? "" : `, after ${lasting(resolvedAt - startedAt)}`;
  const open = status === "TRIGGERED" ? ", nobody has answered" : "";
  return `${SIGNS[status]} ${status}${open}${after}`;
}

function lasting(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / MINUTE));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return hours > 0 ? `${hours} h ${rest} min` : `${rest} min`;
}

function whoOf({ responder, paged }: IncidentMessage) {
  if (responder !== undefined) return field("On it", responder);
  return field("Paged", paged.length > 0 ? paged.join(", ") : "nobody");
}

/** Shown on the clock of whoever reads it. */
const localTime = (at: Instant): string =>
  `<!date^${Math.floor(at / SECOND)}^{date_short_pretty}, {time}|${utc(at)}>`;

const aboutOf = ({ incidentId, category }: IncidentMessage): string =>
  `${incidentId} · ${category}`;
