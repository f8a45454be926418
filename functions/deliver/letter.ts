import type { Message } from "../../domain/message.ts";
import type { Link } from "../../domain/signal.ts";
import { answerLink, fitting, quiet, webLinks } from "./wording.ts";

/** A message as a mail: the same words plain, and as HTML for the programs that show that. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const LONGEST_SUBJECT = 160;

export function letterOf(message: Message, answerUrl?: string): Letter {
  const answer = answerLink(message, answerUrl);
  const words = {
    headline: quiet(message.headline),
    lines: message.lines.map(quiet),
    answer,
    links: webLinks(message.links).map(({ href, text }) => ({ href, text: quiet(text) })),
  };
  return { subject: subjectOf(message), text: textOf(words), html: htmlOf(words) };
}

/** The same for all that is ever said of an incident: mail programs put what has one subject into one thread. */
function subjectOf(message: Message): string {
  if (message.kind !== "INCIDENT") return fitting(quiet(message.headline), LONGEST_SUBJECT);
  const { drill, title, incidentId } = message;
  return `${drill ? "DRILL · " : ""}${fitting(quiet(title), LONGEST_SUBJECT)} [${incidentId}]`;
}

interface Words {
  readonly headline: string;
  readonly lines: readonly string[];
  readonly answer: Link | undefined;
  readonly links: readonly Link[];
}

const textOf = ({ headline, lines, answer, links }: Words): string =>
  [
    headline,
    "",
    ...(answer ? [`${answer.text}: ${answer.href}`, ""] : []),
    ...lines,
    ...(links.length > 0 ? [""] : []),
    ...links.map(({ href, text }) => `${text}: ${href}`),
    "",
  ].join("\n");

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif";
const BUTTON =
  "display:inline-block;padding:12px 24px;border-radius:6px;background:#b42318;color:#ffffff;font-weight:600;text-decoration:none";

/** Styles stand in the tags, because mail programs leave out those of the head. */
const htmlOf = ({ headline, lines, answer, links }: Words): string =>
  [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `</head><body style="margin:0;padding:16px;${FONT};font-size:16px;line-height:1.5">`,
    `<h1 style="margin:0 0 16px;font-size:20px">${escaped(headline)}</h1>`,
    ...(answer ? [`<p style="margin:0 0 16px">${anchor(answer, BUTTON)}</p>`] : []),
    ...lines.map((line) => `<p style="margin:0 0 4px">${escaped(line)}</p>`),
    ...(links.length > 0
      ? [`<p style="margin:16px 0 0">${links.map(linked).join(" · ")}</p>`]
      : []),
    "</body></html>",
    "",
  ].join("\n");

const linked = (link: Link): string => anchor(link, "color:inherit");
const anchor = ({ href, text }: Link, style: string): string =>
  `<a href="${escaped(href)}" style="${style}">${escaped(text)}</a>`;

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
