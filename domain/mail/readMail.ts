import { descriptionFrom, labelsFrom, titleFrom } from "../reading/text.ts";
import { parseSeverity, SEVERITIES, type Severity } from "../severity.ts";
import type { Signal } from "../signal.ts";
import type { Statement } from "../statement.ts";
import { DAY, type Instant } from "../time.ts";
import { keyOfTitle } from "./keyOfTitle.ts";
import type { Mail } from "./mail.ts";
import { withoutKeys } from "./mailAddress.ts";
import { type Mark, markOf } from "./marks.ts";
import { readSubject } from "./readSubject.ts";
import { whyIgnored } from "./whyIgnored.ts";

interface Reading {
  /** The key that the address names. */
  readonly tag?: string | undefined;
  readonly now: Instant;
}

/** What a mail comes to: its subject says which trouble it is and how that stands, its text what else there is. */
export function readMail(mail: Mail, { tag, now }: Reading): Statement {
  const reason = whyIgnored(mail);
  const { title, marks } = readSubject(withoutKeys(mail.subject));
  const from = mail.from?.toLowerCase();
  const named = title || `Mail without a subject${from ? ` from ${from}` : ""}`;
  const dedupKey = tag === undefined ? `email/subject/${keyOfTitle(named)}` : `email/key/${tag}`;
  if (reason !== undefined) return { state: "SKIPPED", dedupKey, reason };
  const text = withoutKeys(mail.text);
  const state = stateOf(marks) ?? stateOf([markBehind(text, STATUS)]) ?? "FIRING";
  const severity = severityOf(marks, text);
  const sentAt = isPlausible(mail.sentAt, now) ? mail.sentAt : undefined;
  return {
    source: "email",
    dedupKey,
    state,
    title: titleFrom(named),
    ...(text.trim() !== "" && { description: descriptionFrom(text) }),
    ...(severity && { severity }),
    ...(sentAt !== undefined && { occurredAt: sentAt }),
    ...(sentAt !== undefined && state === "FIRING" && { startedAt: sentAt }),
    // One mail may be for several keys.
    ...(mail.messageId && { messageId: `${mail.messageId}#${dedupKey}` }),
    labels: labelsFrom({ from }),
    links: [],
  };
}

/** Longer than that no mail server keeps a mail: such a clock is wrong. */
const LONGEST_WAY = 7 * DAY;

const isPlausible = (sentAt: Instant | undefined, now: Instant): sentAt is Instant =>
  sentAt !== undefined && sentAt <= now && sentAt > now - LONGEST_WAY;

/** An end that is told counts for more than that it is an alarm: "ALERT: disk full - RESOLVED". */
function stateOf(marks: readonly (Mark | undefined)[]): Signal["state"] | undefined {
  const states = marks.map((mark) => mark?.state);
  return (["RESOLVED", "ACKNOWLEDGED", "FIRING"] as const).find((state) => states.includes(state));
}

/** A line of the text like `Status: OK` or `severity = P1`, among the first. */
const STATUS = /^[ \t>*-]*(?:status|state|alarm state|new state)[ \t]*[:=][ \t]*(\S+)/im;
const LEVEL = /^[ \t>*-]*(?:severity|priority|level)[ \t]*[:=][ \t]*([^\r\n]{1,40})/im;
const FIRST = 4_000;

const markBehind = (text: string, line: RegExp): Mark | undefined =>
  markOf((line.exec(text.slice(0, FIRST))?.[1] ?? "").replace(/[^\p{L}\d]/gu, ""));

/** Of several levels in a subject the most severe. */
function severityOf(marks: readonly Mark[], text: string): Severity | undefined {
  const stated = SEVERITIES.find((level) => marks.some(({ severity }) => severity === level));
  const level = (LEVEL.exec(text.slice(0, FIRST))?.[1] ?? "").replaceAll("*", "").trim();
  const [word = ""] = level.split(/[\s,(/-]/);
  return (
    stated ?? parseSeverity(level) ?? parseSeverity(word) ?? markBehind(text, STATUS)?.severity
  );
}
