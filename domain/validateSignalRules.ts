import { type Flaw, flaw, flawsOfLength, flawsOfName, flawsOfText } from "./flaw.ts";
import type { LabelMatch, SignalMatch, SignalRule } from "./signalRule.ts";
import { wordsOf } from "./signalRules.ts";
import { isTemplate, OWN_PLACEHOLDERS } from "./signalTemplate.ts";

export const MOST_RULES = 100;
const LONGEST_NAME = 100;
const LONGEST_TEXT = 300;
const MOST_LABELS = 20;
/** The rules stand in the service, which is read for every signal. */
const LONGEST_ALTOGETHER = 40_000;

export function validateSignalRules(rules: readonly SignalRule[], ...path: string[]): Flaw[] {
  const names = rules.map(({ name }) => name.toLowerCase());
  return [
    ...flawsOfLength(rules, MOST_RULES, ...path),
    ...(JSON.stringify(rules).length > LONGEST_ALTOGETHER
      ? [flaw(`Together they have more than ${LONGEST_ALTOGETHER} characters.`, ...path)]
      : []),
    ...rules
      .slice(0, MOST_RULES)
      .flatMap((rule, index) => [
        ...flawsOfRule(rule, ...path, `${index}`),
        ...(names.indexOf(rule.name.toLowerCase()) < index
          ? [flaw("Another rule has this name.", ...path, `${index}`, "name")]
          : []),
      ]),
  ];
}

function flawsOfRule(rule: SignalRule, ...path: string[]): Flaw[] {
  const { name, match, title, dedupKey } = rule;
  return [
    ...flawsOfName(name, LONGEST_NAME, ...path, "name"),
    ...flawsOfMatch(match, ...path, "match"),
    ...flawsOfTemplate(title, ...path, "title"),
    ...flawsOfTemplate(dedupKey, ...path, "dedupKey"),
    ...flawsOfDeed(rule, ...path),
  ];
}

function flawsOfDeed(rule: SignalRule, ...path: string[]): Flaw[] {
  const { category, severity, title, dedupKey, suppress, stop, match } = rule;
  const sets = [category, severity, title, dedupKey].some((value) => value !== undefined);
  if (!suppress) return sets || stop ? [] : [flaw("It does nothing.", ...path)];
  if (sets) return [flaw("A rule that suppresses sets nothing.", ...path, "suppress")];
  const isBare =
    match.source === undefined &&
    match.title === undefined &&
    match.labels.length === 0 &&
    match.severities.length === 0;
  return isBare
    ? [flaw("A rule that suppresses says which signals it means.", ...path, "match")]
    : [];
}

function flawsOfMatch({ source, labels, title }: SignalMatch, ...path: string[]): Flaw[] {
  const says = title === undefined || title.includes("*") || wordsOf(title).length > 0;
  return [
    ...(source === undefined ? [] : flawsOfText(source, LONGEST_TEXT, ...path, "source")),
    ...(title === undefined ? [] : flawsOfText(title, LONGEST_TEXT, ...path, "title")),
    ...(says ? [] : [flaw("It holds no word and no *.", ...path, "title")]),
    ...flawsOfLabels(labels, ...path, "labels"),
  ];
}

export function flawsOfLabels(labels: readonly LabelMatch[], ...path: string[]): Flaw[] {
  return [
    ...flawsOfLength(labels, MOST_LABELS, ...path),
    ...labels.flatMap(({ name, value }, index) => [
      ...flawsOfText(name, LONGEST_TEXT, ...path, `${index}`, "name"),
      ...flawsOfText(value, LONGEST_TEXT, ...path, `${index}`, "value"),
    ]),
  ];
}

function flawsOfTemplate(template: string | undefined, ...path: string[]): Flaw[] {
  if (template === undefined) return [];
  const flaws = flawsOfText(template, LONGEST_TEXT, ...path);
  if (flaws.length > 0 || isTemplate(template)) return flaws;
  const names = OWN_PLACEHOLDERS.join(", ");
  return [flaw(`Braces hold the name of a label, or are one of ${names}.`, ...path)];
}
