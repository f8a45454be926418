import type { ClickTarget } from "../../../app/clickPorts.ts";
import type { PostState } from "../../../app/postPorts.ts";
import type { Status } from "../../../domain/incident.ts";
import { lengthOfTime } from "../../../domain/lengthOfTime.ts";
import type { IncidentMessage } from "../../../domain/message.ts";
import { type Instant, SECOND } from "../../../domain/time.ts";
import { utc } from "../../../domain/utc.ts";
import { buttons } from "./buttons.ts";
import { said } from "./plainMessage.ts";
import { fittingInert, header, inert, linkSection, markup } from "./text.ts";

export interface Head extends Pick<PostState, "links" | "suspects">, Pick<ClickTarget, "channel"> {
  readonly message: IncidentMessage;
  /** The incident's own conversation. */
  readonly own?: string;
  /** Whether everybody in the channel is to notice. */
  readonly callsAll: boolean;
}

/** The message that shows an incident: what it is, since when, how it stands and who is on it. */
export const headMessage = ({
  message,
  links = [],
  suspects = [],
  own,
  channel,
  callsAll,
}: Head) => ({
  ...said(message),
  blocks: [
    header(message.headline),
    ...(callsAll ? [{ type: "section", text: markup(CALL) }] : []),
    { type: "section", fields: fieldsOf(message) },
    ...suspectSection(suspects),
    { type: "context", elements: [markup(aboutOf(message, own))] },
    ...linkSection(links),
    ...buttons(message.status, { incidentId: message.incidentId, channel }),
  ],
});

/** Edits of a message call nobody, and in a thread it does nothing. */
export const CALL = "<!channel>";

const LONGEST_FIELD = 1_500;
const LONGEST_SUSPECT = 400;

const fieldsOf = (message: IncidentMessage) => [
  field("Service", message.service.name ?? message.service.id),
  field("Status", `${SIGNS[message.status]} ${message.standing}`),
  markup(`*Began*\n${began(message)}`),
  ...pagedOf(message),
];

const field = (name: string, value: string) =>
  markup(`*${name}*\n${fittingInert(value, LONGEST_FIELD)}`);

const SIGNS: Readonly<Record<Status, string>> = {
  TRIGGERED: "🔴",
  ...{ INVESTIGATING: "🟡", IDENTIFIED: "🟡", MONITORING: "🟡" },
  ...{ RESOLVED: "🟢", CLOSED: "🟢" },
};

function began({ startedAt, resolvedAt }: IncidentMessage): string {
  const lasted =
    resolvedAt === undefined ? "" : `; it lasted ${lengthOfTime(resolvedAt - startedAt)}`;
  return `${localTime(startedAt)}${lasted}`;
}

/** Shown on the clock of whoever reads it. */
const localTime = (at: Instant): string =>
  `<!date^${Math.floor(at / SECOND)}^{date_short_pretty}, {time}|${utc(at)}>`;

function pagedOf({ status, paged }: IncidentMessage) {
  if (status !== "TRIGGERED") return [];
  return [field("Paged", paged.length > 0 ? paged.join(", ") : "nobody")];
}

function suspectSection(suspects: IncidentMessage["suspects"]): readonly object[] {
  if (suspects.length === 0) return [];
  const lines = suspects.map(
    ({ at, summary }) => `${localTime(at)} · ${fittingInert(summary, LONGEST_SUSPECT)}`,
  );
  return [{ type: "section", text: markup(["*Changed before it began*", ...lines].join("\n")) }];
}

const aboutOf = ({ incidentId, category }: IncidentMessage, own: string | undefined): string =>
  [inert(incidentId), category, ...(own === undefined ? [] : [`<#${own}>`])].join(" · ");
