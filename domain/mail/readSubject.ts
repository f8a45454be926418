import { isPlainMark, type Mark, markOf } from "./marks.ts";

/** A subject without what changes between an alarm and its recovery. */
export interface ReadSubject {
  readonly title: string;
  /** What was taken off, in its order. */
  readonly marks: readonly Mark[];
}

const LONGEST = 1_000;

/**
 * Takes off, at the beginning: `Re:` and its like, `RESOLVED:`, `P1`; in brackets anywhere: `(OK)`, `[FIRING:3]`; behind
 * "is", at the end or before a colon: `is CRITICAL`; at the end behind a colon or dash: `- RECOVERED`.
 */
export function readSubject(subject: string): ReadSubject {
  const marks: Mark[] = [];
  const whole = tidy(subject.slice(0, LONGEST));
  const steps = [withoutBrackets, withoutBeginning, withoutState, withoutEnd];
  const rest = steps.reduce((title, step) => tidy(step(title, marks)), whole);
  const title = rest.replace(/^[\s:|–—!-]+|[\s:|–—!-]+$/g, "");
  return { title: title || whole, marks };
}

const tidy = (text: string): string => text.replace(/[\s*]+/g, " ").trim();

/** Takes a part of a title off, and adds what it was to the marks. */
type Step = (title: string, marks: Mark[]) => string;

/** `[FIRING:3]`, `(P1 - CRITICAL)`; of `[OK -> CRITICAL]` the second, and of `[Triggered on db1]` the first word. */
const withoutBrackets: Step = (title, marks) =>
  title.replace(/\[[^[\]]*\]|\([^()]*\)/g, (group) => {
    if (FOREIGN.test(group)) return " ";
    const inside = group.slice(1, -1);
    const [, state = inside, on = ""] = /^(\p{L}+) (on .*)$/u.exec(inside) ?? [];
    const words = (state.split(/->|=>|→/).at(-1) ?? "").match(/[\p{L}\d]+/gu) ?? [];
    const found = words.flatMap((word) => markOf(word) ?? []);
    const counts = words.filter((word) => /^\d+$/.test(word));
    if (found.length === 0 || found.length + counts.length < words.length) return group;
    marks.push(...found);
    return on && `${group[0]}${on}${group.at(-1)}`;
  });

/** What mail servers put before a subject. */
const FOREIGN = /^\[(external|ext|extern)( e?-?mail)?\]$/i;

const REPLY = /^(re|fwd?|aw|wg|sv|vs|tr|rv|antw)(\[\d+\])?:\s*/i;
/** A word with what parts it from the rest; a monitor may say after how long it recovered. */
const WORD = /^([\p{L}\d]+)(?: in [\dhdmsw ]{1,20}:\s*|\s*[:|!]\s*|\s+[–—-]\s+|\s+|$)/u;

const withoutBeginning: Step = (title, marks) => {
  const rest = title.replace(REPLY, "");
  const [whole = "", word = ""] = WORD.exec(rest) ?? [];
  const isApart = whole.slice(word.length).trim() !== "";
  const mark = isApart || isPlainMark(word) ? markOf(word) : undefined;
  if (mark) marks.push(mark);
  const next = mark ? rest.slice(whole.length) : rest;
  return next === title ? title : withoutBeginning(next, marks);
};

/** "Disk on db1 is CRITICAL", "Monitor is UP: shop". */
const withoutState: Step = (title, marks) =>
  title.replace(/\s+is(?: now)?\s+([\p{L}\d]+)(?=[\s!.]*(?::|$))/giu, (whole, word: string) =>
    taken(whole, word, marks),
  );

/** "Disk on db1 - RECOVERED", "Disk on db1: OK". */
const withoutEnd: Step = (title, marks) =>
  title.replace(/(?::|\s[–—-])\s*([\p{L}\d]+)[\s!.]*$/u, (whole, word: string) =>
    taken(whole, word, marks),
  );

function taken(whole: string, word: string, marks: Mark[]): string {
  const mark = markOf(word);
  if (mark) marks.push(mark);
  return mark ? "" : whole;
}
