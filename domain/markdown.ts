import { plain } from "./messageText.ts";

const LONGEST_PIECE = 2_000;

/** Words of people and monitors as they are, on one line, whatever Markdown would make of them. */
export const escaped = (text: string): string =>
  plain(text, LONGEST_PIECE).replace(/[\\`*_{}[\]<>()#+\-!|~&]/g, "\\$&");
