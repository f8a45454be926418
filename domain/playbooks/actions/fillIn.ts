import type { Category } from "../../category.ts";
import { type Flaw, flaw, flawsOfLength, flawsOfName } from "../../flaw.ts";
import { filledWith, hasStrayBrace, placeholdersIn } from "../../placeholders.ts";
import type { Severity } from "../../severity.ts";
import type { NamedValue } from "./action.ts";

/** What placeholders of an action's input are filled from. */
export interface Source {
  readonly id: string;
  readonly serviceId: string;
  readonly serviceName?: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly labels: Readonly<Record<string, string>>;
}

/** What of an incident is no label. */
const OWN: Readonly<Record<string, (source: Source) => string | undefined>> = {
  "@incident": ({ id }) => id,
  "@service": ({ serviceId }) => serviceId,
  "@serviceName": ({ serviceName }) => serviceName,
  "@severity": ({ severity }) => severity,
  "@category": ({ category }) => category,
};

/** Labels come from monitors and may end in a shell: letters, digits and little else, and no option of a command. */
const HARMLESS = /^(?!-)[\p{L}\p{N} ._:/@+=,-]{1,256}$/u;

export type FilledIn =
  | { readonly kind: "FILLED"; readonly input: readonly NamedValue[] }
  | { readonly kind: "MISSING"; readonly message: string };

/** The input with its placeholders filled; or what stands in the way. */
export function filledIn(input: readonly NamedValue[], source: Source): FilledIn {
  const wordFor = (name: string) => wordIn(source, name);
  for (const name of input.flatMap(({ value }) => placeholdersIn(value))) {
    const word = wordFor(name);
    if (word === undefined)
      return missing(`It needs a value for "${name}", and the incident has no such label.`);
    if (!HARMLESS.test(word))
      return missing(
        `The value of "${name}" is not put into an action: 256 letters, digits, blanks and . _ : / @ + = , - are, with no - in front.`,
      );
  }
  const filled = input.map(({ name, value }) => ({
    name,
    value: filledWith(value, wordFor) ?? "",
  }));
  const long = filled.find(({ value }) => value.length > LONGEST_FILLED);
  if (!long) return { kind: "FILLED", input: filled };
  return missing(
    `The value of "${long.name}" would have ${long.value.length} characters; ${LONGEST_FILLED} are allowed.`,
  );
}

/** As long as a parameter of an Automation document may be. */
const LONGEST_FILLED = 4_000;

const missing = (message: string): FilledIn => ({ kind: "MISSING", message });

function wordIn(source: Source, name: string): string | undefined {
  if (Object.hasOwn(OWN, name)) return OWN[name]?.(source);
  return Object.hasOwn(source.labels, name) ? source.labels[name] : undefined;
}

const MOST_VALUES = 30;
const LONGEST_VALUE = 1_000;

/** What is wrong with the input of an action, before it is filled in. */
export function flawsOfInput(input: readonly NamedValue[], ...path: string[]): Flaw[] {
  const names = input.map(({ name }) => name);
  return [
    ...flawsOfLength(input, MOST_VALUES, ...path),
    ...input.flatMap(({ name, value }, index) => [
      ...flawsOfName(name, 100, ...path, `${index}`, "name"),
      ...(names.indexOf(name) < index
        ? [flaw("Another value has this name.", ...path, `${index}`, "name")]
        : []),
      ...(value.length > LONGEST_VALUE
        ? [flaw(`It has more than ${LONGEST_VALUE} characters.`, ...path, `${index}`, "value")]
        : []),
      ...(isFillable(value)
        ? []
        : [
            flaw(
              `Braces hold the name of a label, or ${Object.keys(OWN).join(", ")}.`,
              ...path,
              `${index}`,
              "value",
            ),
          ]),
    ]),
  ];
}

const isFillable = (value: string): boolean =>
  !hasStrayBrace(value) &&
  placeholdersIn(value).every((name) =>
    name.startsWith("@") ? Object.hasOwn(OWN, name) : name !== "",
  );
