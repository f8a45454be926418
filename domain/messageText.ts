import type { Urgency } from "./delivery.ts";
import type { Link } from "./signal.ts";

/** What every message has, whatever it is about. All of its text is plain, and every piece of it one line. */
export interface MessageText {
  readonly headline: string;
  /** The rest, in the order in which whoever reads it needs it. */
  readonly lines: readonly string[];
  readonly to: string;
  readonly urgency: Urgency;
  readonly links: readonly Link[];
}

export const LONGEST_TITLE = 200;
export const LONGEST_LINE = 500;

// Control characters could drive a terminal, and directional marks make a text read as another.
const UNSEEN = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

/** One line of visible text, cut to a length. */
export function plain(text: string, longest: number): string {
  const letters = [...text.replace(UNSEEN, " ").replace(/\s+/g, " ").trim()];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : letters.join("");
}
