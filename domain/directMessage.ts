import type { Urgency } from "./delivery.ts";
import { LONGEST_LINE, LONGEST_TITLE, type MessageText, plain } from "./messageText.ts";

/** What one person is told once, about nothing that stands on a record. */
export interface DirectText {
  readonly headline: string;
  readonly lines: readonly string[];
}

export interface DirectMessage extends MessageText {
  readonly kind: "DIRECT";
  readonly urgency: Urgency;
}

export const directMessage = (
  text: DirectText,
  to: string,
  urgency: Urgency = "INFORM",
): DirectMessage => ({
  kind: "DIRECT",
  headline: plain(text.headline, LONGEST_TITLE),
  lines: text.lines.map((line) => plain(line, LONGEST_LINE)),
  to: plain(to, LONGEST_TITLE),
  urgency,
  links: [],
});
