/** Room for a title on a lock screen, and for a description well below the size of an item. */
const TITLE = 250;
const DESCRIPTION = 4_000;
const LABEL = 300;
const MOST_LABELS = 50;

export const titleFrom = (text: string): string => clip(text.replace(/\s+/g, " ").trim(), TITLE);

/** Some senders escape a line break twice. */
export const descriptionFrom = (text: string): string =>
  clip(text.replaceAll("\\n", "\n").trim(), DESCRIPTION);

/** Labels as text; what is empty, nested or beyond the fiftieth is left out. */
export function labelsFrom(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => name !== "" && isScalar(value) && value !== "")
      .slice(0, MOST_LABELS)
      .map(([name, value]) => [clip(name, LABEL), clip(String(value), LABEL)]),
  );
}

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** A cut between the two halves of a character leaves neither. */
export const clip = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
