import { inWords } from "./inWords.ts";
import { isLike } from "./isLike.ts";
import type { Signal } from "./signal.ts";
import type { LabelMatch, SignalMatch, SignalRule } from "./signalRule.ts";
import { filled } from "./signalTemplate.ts";

/** What the rules come to, and the names of those that matched, in their order. */
export type Ruled =
  | { readonly kind: "TAKEN"; readonly signal: Signal; readonly matched: readonly string[] }
  | { readonly kind: "SUPPRESSED"; readonly by: string; readonly matched: readonly string[] };

/**
 * All rules that match, in order; of two that set the same, the later one holds. They match what the monitor said, not
 * what an earlier rule made of it, so that each can be read by itself.
 */
export function applyRules(rules: readonly SignalRule[], said: Signal): Ruled {
  const matched: string[] = [];
  let signal = said;
  for (const rule of rules) {
    if (!isAbout(rule, said)) continue;
    matched.push(rule.name);
    if (rule.suppress) return { kind: "SUPPRESSED", by: rule.name, matched };
    signal = changed(signal, rule, said);
    if (rule.stop) break;
  }
  return { kind: "TAKEN", signal, matched };
}

const isAbout = ({ enabled, suppress, match }: SignalRule, signal: Signal): boolean =>
  enabled && (!suppress || signal.state === "FIRING") && matches(match, signal);

function matches({ source, labels, title, severities }: SignalMatch, signal: Signal): boolean {
  return (
    (source === undefined || isLike(source, signal.source)) &&
    (severities.length === 0 || severities.includes(signal.severity ?? "UNSTATED")) &&
    hasLabels(signal, labels) &&
    (title === undefined || isTitled(title, signal.title))
  );
}

export const hasLabels = ({ labels }: Pick<Signal, "labels">, wanted: readonly LabelMatch[]) =>
  wanted.every(({ name, value }) => {
    const has = Object.hasOwn(labels, name) ? labels[name] : undefined;
    return has !== undefined && isLike(value, has);
  });

function isTitled(wanted: string, title: string): boolean {
  if (wanted.includes("*")) return isLike(wanted.toLowerCase(), title.toLowerCase());
  const words = new Set(wordsOf(title));
  return wordsOf(wanted).every((word) => words.has(word));
}

export const wordsOf = (text: string): string[] =>
  inWords(text)
    .split(/[ |]+/)
    .filter((word) => word !== "");

function changed(signal: Signal, rule: SignalRule, said: Signal): Signal {
  const title = rule.title === undefined ? undefined : titleOf(rule.title, said);
  const key = rule.dedupKey === undefined ? undefined : keyOf(rule.dedupKey, said);
  return {
    ...signal,
    ...(rule.category && { ruledCategory: rule.category }),
    ...(rule.severity && { severity: rule.severity }),
    ...(title && { title }),
    ...(key && { dedupKey: key, ownKey: said.dedupKey }),
  };
}

/** Room on a lock screen. */
const LONGEST_TITLE = 250;
/** So that in any alphabet it fits into a key of the store. */
const LONGEST_KEY = 300;

function titleOf(template: string, said: Signal): string | undefined {
  const title = filled(template, said)?.replace(/\s+/g, " ").trim();
  if (title === undefined || title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, LONGEST_TITLE - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Typed as a key of the rules, so that it is never by chance that of a source. One that is too long is not used. */
function keyOf(template: string, said: Signal): string | undefined {
  const key = filled(template, said)?.trim();
  return key && key.length <= LONGEST_KEY ? `rule:${key}` : undefined;
}
