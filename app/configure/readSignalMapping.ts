import { type Flaw, flaw } from "../../domain/flaw.ts";
import {
  DEFAULT_STATUSES,
  type SignalMapping,
  type StatusWords,
  TEMPLATES,
} from "../../domain/mapping/signalMapping.ts";
import { validateMapping } from "../../domain/mapping/validateMapping.ts";
import { parseSeverity } from "../../domain/severity.ts";
import type { Maybe } from "./request.ts";

type OptionalTemplate = Exclude<(typeof TEMPLATES)[number], "key" | "title">;

/** A mapping as a client writes it, with what may be left out. */
export interface SignalMappingInput
  extends Readonly<Partial<Record<OptionalTemplate | "each" | "labelsAt", Maybe<string>>>> {
  readonly key: string;
  readonly title: string;
  readonly statuses?: Maybe<Readonly<Partial<Record<keyof StatusWords, Maybe<readonly string[]>>>>>;
  /** Levels by name or alias. */
  readonly severities?: Maybe<readonly { readonly word: string; readonly severity: string }[]>;
  readonly labels?: Maybe<readonly { readonly name: string; readonly value: string }[]>;
}

export interface ReadMapping {
  readonly mapping: SignalMapping;
  readonly flaws: readonly Flaw[];
}

export function readSignalMapping(input: SignalMappingInput, ...path: string[]): ReadMapping {
  const mapping = mappingOf(input);
  return {
    mapping,
    flaws: [...flawsOfLevels(input, ...path), ...validateMapping(mapping, ...path)],
  };
}

function mappingOf(input: SignalMappingInput): SignalMapping {
  const texts = [...TEMPLATES, "each", "labelsAt"] as const;
  const given = texts.flatMap((field) =>
    typeof input[field] === "string" ? [[field, input[field].trim()] as const] : [],
  );
  return {
    ...Object.fromEntries(given),
    key: input.key.trim(),
    title: input.title.trim(),
    statuses: statusesOf(input),
    severities: (input.severities ?? []).flatMap(({ word, severity }) => {
      const level = parseSeverity(severity);
      return level ? [{ word: word.trim(), severity: level }] : [];
    }),
    labels: (input.labels ?? []).map(({ name, value }) => ({ name: name.trim(), value })),
  };
}

/** Where some words are given, the kinds that are left out have none. */
function statusesOf({ statuses }: SignalMappingInput): StatusWords {
  if (!statuses) return DEFAULT_STATUSES;
  const words = (kind: keyof StatusWords) => (statuses[kind] ?? []).map((word) => word.trim());
  return {
    firing: words("firing"),
    acknowledged: words("acknowledged"),
    resolved: words("resolved"),
    ignored: words("ignored"),
  };
}

const flawsOfLevels = ({ severities }: SignalMappingInput, ...path: string[]): Flaw[] =>
  (severities ?? []).flatMap(({ severity }, index) =>
    parseSeverity(severity)
      ? []
      : [
          flaw(
            "It is SEV1 to SEV5 or an alias of one.",
            ...[...path, "severities", `${index}`, "severity"],
          ),
        ],
  );
