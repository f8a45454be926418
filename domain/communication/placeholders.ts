import { type Incident, isOpen } from "../incident.ts";
import { lengthOfTime } from "../lengthOfTime.ts";
import { LONGEST_TITLE, plain } from "../messageText.ts";
import { timesFor } from "../oncall/notices/times.ts";
import { filledWith } from "../placeholders.ts";
import { commanderOf } from "../situation.ts";
import { type Instant, SECOND } from "../time.ts";
import type { Audience } from "./audience.ts";
import type { UpdateTemplate } from "./communication.ts";

/** What is known of an incident when somebody begins to write. */
export interface Telling {
  readonly incident: Incident;
  readonly serviceName: string;
  readonly now: Instant;
}

const { moment } = timesFor("UTC");

type Word = (telling: Telling) => string;

const PUBLIC_WORDS: Readonly<Record<string, Word>> = {
  began: ({ incident }) => moment(incident.startedAt),
  duration: ({ incident, now }) =>
    lengthOfTime((isOpen(incident) ? now : incident.resolvedAt) - incident.startedAt),
  nextUpdate: ({ incident, now }) => {
    const every = incident.rule.updateEverySeconds;
    return every === null || !isOpen(incident)
      ? "when there is news"
      : `by ${moment(now + every * SECOND)}`;
  },
};

const INSIDE_WORDS: Readonly<Record<string, Word>> = {
  ...PUBLIC_WORDS,
  title: ({ incident }) => plain(incident.title, LONGEST_TITLE),
  service: ({ serviceName }) => plain(serviceName, LONGEST_TITLE),
  severity: ({ incident }) => incident.severity,
  commander: ({ incident }) => commanderOf(incident) ?? "nobody yet",
  cause: ({ incident }) => (isOpen(incident) ? undefined : incident.rootCause) ?? "not known yet",
};

/** The words that a template may have filled in. What comes from monitors is never told outside. */
export const wordsFor = (audience: Audience): Readonly<Record<string, Word>> =>
  audience === "PUBLIC" ? PUBLIC_WORDS : INSIDE_WORDS;

/** What an update says until somebody changes it. */
export function filledTemplate(
  { audience, headline, text }: UpdateTemplate,
  telling: Telling,
): { readonly headline: string; readonly text: string } {
  const words = wordsFor(audience);
  const fill = (template: string) =>
    filledWith(template, (name) => words[name]?.(telling)) ?? template;
  return { headline: plain(fill(headline), LONGEST_TITLE), text: fill(text) };
}
