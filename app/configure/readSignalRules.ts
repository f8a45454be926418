import type { Category } from "../../domain/category.ts";
import { type Flaw, flaw } from "../../domain/flaw.ts";
import { parseSeverity } from "../../domain/severity.ts";
import type {
  LabelMatch,
  SignalMatch,
  SignalRule,
  StatedSeverity,
} from "../../domain/signalRule.ts";
import type { Maybe } from "./request.ts";

export interface SignalMatchInput {
  readonly source?: Maybe<string>;
  readonly labels?: Maybe<readonly LabelMatch[]>;
  readonly title?: Maybe<string>;
  /** Levels by name or alias, or UNSTATED. */
  readonly severities?: Maybe<readonly string[]>;
}
export interface SignalRuleInput {
  readonly name: string;
  /** True unless said. */
  readonly enabled?: Maybe<boolean>;
  readonly match?: Maybe<SignalMatchInput>;
  readonly category?: Maybe<Category>;
  /** A level's name or an alias. */
  readonly severity?: Maybe<string>;
  readonly title?: Maybe<string>;
  readonly dedupKey?: Maybe<string>;
  readonly suppress?: Maybe<boolean>;
  readonly stop?: Maybe<boolean>;
}

export interface ReadRules {
  readonly rules: readonly SignalRule[];
  /** Of the names of levels; the rest is for `validateSignalRules`. */
  readonly flaws: readonly Flaw[];
}

/** The rules as a client writes them, with what may be left out. */
export function readSignalRules(inputs: readonly SignalRuleInput[]): ReadRules {
  return {
    rules: inputs.map(ruleOf),
    flaws: inputs.flatMap(({ severity, match }, index) => [
      ...(typeof severity === "string" && !parseSeverity(severity)
        ? [flaw("It is SEV1 to SEV5 or an alias of one.", "rules", `${index}`, "severity")]
        : []),
      ...(match?.severities ?? []).flatMap((text, place) =>
        statedSeverity(text)
          ? []
          : [unknownLevel("rules", `${index}`, "match", "severities", `${place}`)],
      ),
    ]),
  };
}

const unknownLevel = (...path: string[]): Flaw =>
  flaw("It is SEV1 to SEV5, an alias of one, or UNSTATED.", ...path);

function ruleOf(input: SignalRuleInput): SignalRule {
  const { name, category, title, dedupKey } = input;
  const severity = parseSeverity(input.severity ?? "");
  return {
    name: name.trim(),
    enabled: input.enabled ?? true,
    match: matchOf(input.match ?? {}),
    ...(category && { category }),
    ...(severity && { severity }),
    ...(typeof title === "string" && { title }),
    ...(typeof dedupKey === "string" && { dedupKey }),
    suppress: input.suppress ?? false,
    stop: input.stop ?? false,
  };
}

function matchOf({ source, labels, title, severities }: SignalMatchInput): SignalMatch {
  const levels = (severities ?? []).map(statedSeverity).filter((level) => level !== undefined);
  return {
    ...(typeof source === "string" && { source }),
    labels: (labels ?? []).map(({ name, value }) => ({ name, value })),
    ...(typeof title === "string" && { title }),
    severities: [...new Set(levels)],
  };
}

const statedSeverity = (text: string): StatedSeverity | undefined =>
  text.trim().toUpperCase() === "UNSTATED" ? "UNSTATED" : parseSeverity(text);
