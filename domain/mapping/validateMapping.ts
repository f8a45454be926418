import { type Flaw, flaw, flawsOfLength, flawsOfText } from "../flaw.ts";
import { hasStrayBrace, placeholdersIn } from "../placeholders.ts";
import { parseSeverity } from "../severity.ts";
import { isPath } from "./jsonPath.ts";
import { type SignalMapping, TEMPLATES } from "./signalMapping.ts";

const LONGEST_TEXT = 500;
const LONGEST_WORD = 100;
const MOST_WORDS = 50;
const MOST_LABELS = 50;
/** It stands in the integration, which is read for every signal. */
const LONGEST_ALTOGETHER = 10_000;

export const validateMapping = (mapping: SignalMapping, ...path: string[]): Flaw[] => [
  ...(JSON.stringify(mapping).length > LONGEST_ALTOGETHER
    ? [flaw(`Altogether it has more than ${LONGEST_ALTOGETHER} characters.`, ...path)]
    : []),
  ...flawsOfPath(mapping.each, ...path, "each"),
  ...TEMPLATES.flatMap((field) => flawsOfTemplate(mapping[field], ...path, field)),
  ...flawsOfStatus(mapping, ...path),
  ...flawsOfSeverity(mapping, ...path),
  ...flawsOfLength(mapping.labels, MOST_LABELS, ...path, "labels"),
  ...mapping.labels.flatMap(({ name, value }, index) => [
    ...flawsOfText(name, LONGEST_WORD, ...path, "labels", `${index}`, "name"),
    ...flawsOfTemplate(value, ...path, "labels", `${index}`, "value"),
  ]),
  ...flawsOfPath(mapping.labelsAt, ...path, "labelsAt"),
];

const PATH = 'names and numbers of entries, as in $.alerts[0].name or tags["a.b"]';

function flawsOfPath(text: string | undefined, ...path: string[]): Flaw[] {
  if (text === undefined) return [];
  const flaws = flawsOfText(text, LONGEST_TEXT, ...path);
  if (flaws.length > 0 || isPath(text)) return flaws;
  return [flaw(`It is a path without braces: ${PATH}.`, ...path)];
}

function flawsOfTemplate(text: string | undefined, ...path: string[]): Flaw[] {
  if (text === undefined) return [];
  const flaws = flawsOfText(text, LONGEST_TEXT, ...path);
  if (flaws.length > 0) return flaws;
  if (text.startsWith("$") && isPath(text))
    return [flaw(`A path stands in braces: {${text}}.`, ...path)];
  if (!hasStrayBrace(text) && placeholdersIn(text).every(isPath)) return [];
  return [flaw(`Braces hold a path: ${PATH}.`, ...path)];
}

const isConstant = (text: string | undefined): text is string =>
  text !== undefined && placeholdersIn(text).length === 0;

function flawsOfStatus({ status, statuses }: SignalMapping, ...path: string[]): Flaw[] {
  const words = Object.entries(statuses).flatMap(([kind, list]) =>
    list.map((word: string) => ({ kind, word: word.toLowerCase() })),
  );
  const kinds = Map.groupBy(words, ({ word }) => word);
  const twice = [...kinds].find(([, uses]) => new Set(uses.map(({ kind }) => kind)).size > 1);
  return [
    ...flawsOfLength(words, MOST_WORDS, ...path, "statuses"),
    ...words.flatMap(({ kind, word }) =>
      flawsOfText(word, LONGEST_WORD, ...path, "statuses", kind),
    ),
    ...(twice ? [flaw(`The word ${twice[0]} means two things.`, ...path, "statuses")] : []),
    ...(isConstant(status) && !kinds.has(status.toLowerCase())
      ? [
          flaw(
            "It is the same for every body, and none of the words in statuses.",
            ...path,
            "status",
          ),
        ]
      : []),
  ];
}

function flawsOfSeverity({ severity, severities }: SignalMapping, ...path: string[]): Flaw[] {
  const isOwn = severities.some(({ word }) => word.toLowerCase() === severity?.toLowerCase());
  const isUnknown = isConstant(severity) && !isOwn && !parseSeverity(severity);
  return [
    ...(isUnknown
      ? [flaw("It is the same for every body, and no level.", ...path, "severity")]
      : []),
    ...flawsOfLength(severities, MOST_WORDS, ...path, "severities"),
    ...severities.flatMap(({ word }, index) =>
      flawsOfText(word, LONGEST_WORD, ...path, "severities", `${index}`, "word"),
    ),
  ];
}
