import type { IncidentEvent } from "../events.ts";
import { LONGEST_LINE, LONGEST_TITLE, type MessageText, plain } from "../messageText.ts";
import type { Audience, Stage } from "./audience.ts";
import type { UpdateSent } from "./events.ts";

/** What an audience is told: its own words, and, but for whoever works here, nothing of the incident. */
export interface UpdateMessage extends MessageText {
  readonly kind: "UPDATE";
  readonly urgency: "INFORM";
  readonly update: {
    readonly id: string;
    readonly audience: Audience;
    readonly stage: Stage;
    readonly text: string;
  };
}

/** The update that a delivery brings to one of its channels; undefined for whatever else is told of an event. */
export const updateFor = (event: IncidentEvent, target: string): UpdateSent | undefined =>
  event.type === "UpdateSent" && event.informs.some((name) => target === `channel:${name}`)
    ? event
    : undefined;

export const updateMessage = (
  { updateId: id, audience, stage, headline, text, drill }: UpdateSent,
  { to, incidentId }: { readonly to: string; readonly incidentId: string },
): UpdateMessage => ({
  kind: "UPDATE",
  headline: plain(`${drill ? "DRILL · " : ""}${headline}`, LONGEST_TITLE),
  lines: [
    ...text.split(/\r?\n/).flatMap(wholeLines),
    ...(audience === "INTERNAL" ? [`Incident: ${incidentId}`] : []),
  ],
  ...{ to: plain(to, LONGEST_TITLE), urgency: "INFORM", links: [] },
  update: { id, audience, stage, text },
});

/** As many words as a line has place for; a word that is longer than a line is several. */
const WHOLE_LINE = new RegExp(
  `\\S(?:.{0,${LONGEST_LINE - 2}}\\S)?(?=\\s|$)|\\S{1,${LONGEST_LINE}}`,
  "gu",
);

/** A line of a message is cut where it is too long; words that were approved are not to be. */
const wholeLines = (paragraph: string): readonly string[] =>
  (paragraph.match(WHOLE_LINE) ?? []).map((line) => plain(line, LONGEST_LINE));
