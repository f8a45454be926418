import type { Message } from "../../../domain/message.ts";
import type { Link } from "../../../domain/signal.ts";
import { fitting, webLinks } from "../wording.ts";

/** What Slack takes in a block, counted after escaping. */
const LONGEST_HEADER = 150;
const LONGEST_SECTION = 3_000;

/** A plain_text object formats nothing, and its words mention nobody. */
export const plainText = (text: string, longest: number) => ({
  type: "plain_text",
  text: fittingInert(text, longest),
  emoji: false,
});

/** A mrkdwn object whose words are not searched for names and addresses. */
export const markup = (text: string) => ({ type: "mrkdwn", text, verbatim: true });

export const header = (text: string) => ({
  type: "header",
  text: plainText(text, LONGEST_HEADER),
});
export const section = (text: string) => ({
  type: "section",
  text: plainText(text, LONGEST_SECTION),
});

/** A section of links into the web; none where there is none. */
export function linkSection(links: Message["links"]): readonly object[] {
  const text = webLinks(links).map(slackLink).join(" · ");
  return text ? [{ type: "section", text: { type: "mrkdwn", text } }] : [];
}

export const fittingInert = (text: string, longest: number): string =>
  inert(fitting(text, longest, (cut) => inert(cut).length));

/** An alert's words page nobody: Slack's control characters are escaped and its group mentions broken. */
export function inert(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/@(?=channel|here|everyone|group)/gi, "@\u200b");
}

const MARKUP = /[*_~`]/g;

function slackLink({ href, text }: Link): string {
  const name = inert(text.replace(MARKUP, " ").replaceAll("|", "/"));
  return `<${href.replaceAll("|", "%7C").replaceAll("&", "&amp;")}|${name}>`;
}
