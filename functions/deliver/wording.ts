import type { SendOptions } from "../../app/sendDelivery.ts";
import type { Message } from "../../domain/message.ts";
import type { Link } from "../../domain/signal.ts";

/**
 * Words that come from monitors, for a medium that might read tags or mentions into them: they look the same and
 * mean nothing. A sign that opens no tag stays, as in `accuracy < 0.8`.
 */
export function quiet(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])/gi, "‹")
    .replace(/(?<![\w.+-])@(?=\w)/g, "@\u200b")
    .replaceAll("[~", "[\u200b~");
}

/** The beginning of a text that is at most so long by the measure of its medium. */
export function fitting(text: string, longest: number, lengthOf = (cut: string) => cut.length) {
  if (lengthOf(text) <= longest) return text;
  const letters = [...text];
  // Between the two lies what fits: measuring every beginning of a long text would take minutes.
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (lengthOf(letters.slice(0, middle).join("")) < longest) fits = middle;
    else tooLong = middle;
  }
  return `${letters.slice(0, fits).join("")}…`;
}

/** Those of the links that lead into the web, each with a name. */
export function webLinks(links: readonly Link[]): readonly Link[] {
  return links.flatMap(({ href, text }) => {
    const url = URL.parse(href);
    if (url?.protocol !== "https:" && url?.protocol !== "http:") return [];
    return url.href.length > LONGEST_LINK ? [] : [{ href: url.href, text: text || url.host }];
  });
}

/** Where the reader answers, if that is asked of them; where somebody has answered already, there is only to see. */
export function answerLink(message: Message, answerUrl: string | undefined): Link | undefined {
  if (answerUrl === undefined) return undefined;
  const isAsked = message.kind === "INCIDENT" && message.status === "TRIGGERED";
  return { href: answerUrl, text: isAsked ? "Acknowledge" : "See the incident" };
}

/** The same, and then what else the message leads to. */
export function linksWithAnswer(message: Message, { answerUrl }: SendOptions): readonly Link[] {
  const answer = answerLink(message, answerUrl);
  return webLinks([...(answer ? [answer] : []), ...message.links]);
}

const LONGEST_LINK = 2_000;
