import type * as z from "zod";
import { CommandError } from "../verb.ts";
import { configFile } from "./configFile.ts";
import { keyOf, labelOf } from "./entry.ts";
import { type Entry, entryOf, type Path } from "./kind.ts";
import { KINDS } from "./kinds.ts";
import { type Located, locatedIn } from "./located.ts";

/** An entry of a file, with its references as they stand there. */
export interface Wanted {
  readonly entry: Entry;
  /** `ranking.yaml:14: services[0].policy`, by a path within the entry. */
  place(path: Path): string;
}

/** All that the files say; throws every error of the files with its line. */
export function readConfig(
  files: readonly { readonly name: string; readonly text: string }[],
): readonly Wanted[] {
  const wanted = files.flatMap(({ name, text }) => locatedIn(name, text)).flatMap(wantedIn);
  refuse([...wanted.flatMap(flawLines), ...twinLines(wanted)]);
  return wanted;
}

/** Throws all of them, in the order of their lines. */
export function refuse(errors: readonly string[]): void {
  if (errors.length === 0) return;
  const byLine = errors.toSorted(new Intl.Collator("en", { numeric: true }).compare);
  throw new CommandError(["", ...byLine].join("\n  "));
}

function wantedIn(document: Located): readonly Wanted[] {
  if (document.content === null) return [];
  const { data, error } = configFile.safeParse(document.content, { reportInput: true });
  if (error) refuse(error.issues.flatMap((issue) => issueLines(document, issue)));
  if (!data) return [];
  return KINDS.flatMap((kind) =>
    (data[kind.name] ?? []).map((value, index) => ({
      entry: entryOf(kind, value),
      place: (path: Path) => document.place([kind.name, ...(kind.single ? [] : [index]), ...path]),
    })),
  );
}

/** One for each field at fault. */
function issueLines(document: Located, issue: z.core.$ZodIssue): readonly string[] {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => `${document.place([...path, key])}: ${issue.message}`);
  return [`${document.place(path)}: ${wordsOf(issue)}`];
}

function wordsOf({ message, input, path }: z.core.$ZodIssue): string {
  const expected = message.replace(/^Invalid (?:input|option): /, "");
  if (input === undefined && !expected.startsWith("is missing"))
    return `is missing: ${expected.replace(", received undefined", "")}`;
  // Whoever puts a secret where its variable's name belongs is not to find it in a log.
  const isSecret = String(path.at(-1)).endsWith("From");
  const isShown = typeof input === "string" && !expected.includes("received") && !isSecret;
  return isShown ? `${expected}, not ${JSON.stringify(input)}` : expected;
}

const flawLines = ({ entry, place }: Wanted): readonly string[] =>
  (entry.kind.flawsOf?.(entry.value) ?? []).map(
    ({ path, message }) => `${place(path)}: ${message}`,
  );

/** Names tell things apart. */
function twinLines(wanted: readonly Wanted[]): readonly string[] {
  const named = Map.groupBy(wanted, ({ entry }) => `${entry.kind.name}/${keyOf(entry)}`);
  return [...named.values()].flatMap(([first, ...others]) =>
    others.map(({ entry, place }) => {
      const what = `the ${entry.kind.one} "${labelOf(entry)}" is there already`;
      return `${place([])}: ${what}, at ${first?.place([])}: leave one of them out`;
    }),
  );
}
