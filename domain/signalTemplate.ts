import { filledWith, hasStrayBrace, placeholdersIn } from "./placeholders.ts";
import type { Signal } from "./signal.ts";

type Said = Pick<Signal, "title" | "source" | "dedupKey" | "labels">;

/** What of a signal is no label. */
const OWN: Readonly<Record<string, (said: Said) => string>> = {
  "@title": ({ title }) => title,
  "@source": ({ source }) => source,
  "@dedupKey": ({ dedupKey }) => dedupKey,
};
export const OWN_PLACEHOLDERS: readonly string[] = Object.keys(OWN).map((name) => `{${name}}`);

/** The text with its placeholders filled; undefined when the signal lacks what one of them names. */
export const filled = (template: string, said: Said): string | undefined =>
  filledWith(template, (name) => wordFor(name, said));

function wordFor(name: string, said: Said): string | undefined {
  if (Object.hasOwn(OWN, name)) return OWN[name]?.(said);
  return Object.hasOwn(said.labels, name) ? said.labels[name] : undefined;
}

/** Whether every brace belongs to a placeholder that could be filled. */
export const isTemplate = (template: string): boolean =>
  !hasStrayBrace(template) &&
  placeholdersIn(template).every((name) =>
    name.startsWith("@") ? Object.hasOwn(OWN, name) : name !== "",
  );
