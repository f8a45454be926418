import { parseSeverity } from "../../../../domain/severity.ts";
import type { SignalRule } from "../../config/kinds/signalRuleShape.ts";
import type { Test } from "./condition.ts";
import { fieldOf } from "./fieldOf.ts";
import { patternOf } from "./patternOf.ts";

type Match = SignalRule["match"];

/** Which signals are meant, and in what it differs from what PagerDuty asks. */
export interface ReadMatch {
  readonly match: Match;
  readonly differs: ReadonlySet<string>;
}

const ALL: ReadMatch = {
  match: { source: null, labels: [], title: null, severities: [] },
  differs: new Set(),
};

/** What all tests together ask for, or why a rule here cannot ask for it. */
export const matchOf = (tests: readonly Test[]): ReadMatch | string =>
  tests.reduce<ReadMatch | string>(
    (read, test) => (typeof read === "string" ? read : withTest(read, test)),
    ALL,
  );

function withTest(read: ReadMatch, test: Test): ReadMatch | string {
  const field = fieldOf(test.path);
  const pattern = patternOf(test);
  if (field === undefined) return `a rule here does not see ${test.path}`;
  if (pattern === undefined)
    return `"${test.value}" asks for more than a pattern in which * stands for any characters`;
  switch (field.kind) {
    case "KEY":
      return "a rule here does not match the key";
    case "TITLE":
      return test.operator === "EXISTS" ? read : withTitle(read, pattern);
    case "SEVERITY":
      return test.operator === "EXISTS" ? read : withSeverity(read, test);
    case "LABEL":
      return withLabel(read, { name: field.name, value: pattern }, test);
    default:
      return field satisfies never;
  }
}

/** A text with no star in it would be words in any order. */
function withTitle({ match, differs }: ReadMatch, pattern: string): ReadMatch | string {
  if (match.title !== null) return "a rule here has one pattern for the title";
  if (pattern.includes("*")) return { match: { ...match, title: pattern }, differs };
  const title = `${pattern}*`;
  return {
    match: { ...match, title },
    differs: new Set([...differs, "longer titles that begin so match too"]),
  };
}

function withSeverity(read: ReadMatch, { operator, value }: Test): ReadMatch | string {
  const level = operator === "EQUALS" ? parseSeverity(value) : undefined;
  if (level === undefined) return `"${value}" is no level`;
  if (read.match.severities.length > 0) return "it asks for two levels at once";
  return { ...read, match: { ...read.match, severities: [level] } };
}

function withLabel(
  { match, differs }: ReadMatch,
  label: { readonly name: string; readonly value: string },
  { exact, value }: Test,
): ReadMatch {
  const isLoose = !exact && value.toLowerCase() !== value.toUpperCase();
  return {
    match: { ...match, labels: [...match.labels, label] },
    differs: isLoose ? new Set([...differs, "upper and lower case of labels count"]) : differs,
  };
}
