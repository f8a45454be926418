import type { IncidentMessage } from "../../domain/message.ts";
import type { MessageText } from "../../domain/messageText.ts";
import type { Link } from "../../domain/signal.ts";
import { fitting, quiet, webLinks } from "./wording.ts";

const LONGEST_SUMMARY = 255;

/** What an issue is found by. */
export const labelOf = ({ incidentId }: IncidentMessage): string => `tocsin-${incidentId}`;

/** What says, on the issue, that an entry of the timeline is there already. */
export const propertyOf = ({ incidentId, happened }: IncidentMessage) => ({
  key: `tocsin-${happened.seq}`,
  value: { incident: incidentId, event: happened.kind },
});

export const summaryOf = ({ headline }: Pick<MessageText, "headline">): string =>
  fitting(quiet(headline), LONGEST_SUMMARY);

/** The message in the document format of Atlassian, where a mention would be a node of its own and words are words. */
export function documentOf(message: Pick<MessageText, "headline" | "lines" | "links">) {
  const lines = [message.headline, ...message.lines].filter((line) => line !== "");
  return {
    type: "doc",
    version: 1,
    content: [
      ...lines.map((line) => paragraph({ type: "text", text: quiet(line) })),
      ...webLinks(message.links).map((link) => paragraph(linked(link))),
    ],
  };
}

const paragraph = (text: object) => ({ type: "paragraph", content: [text] });

const linked = ({ href, text }: Link) => ({
  type: "text",
  text: quiet(text),
  marks: [{ type: "link", attrs: { href } }],
});
