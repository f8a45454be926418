import { matchesLeaf } from "./matchesLeaf.ts";

/** Whether an event fits an EventBridge pattern (rules, and filters of Lambda's event sources). */
export function matchesPattern(pattern: unknown, event: unknown): boolean {
  if (!isObject(pattern)) throw new Error("an event pattern is an object");
  return Object.entries(pattern).every(([field, expected]) => {
    if (field === "$or" && Array.isArray(expected) && expected.every(isObject))
      return expected.some((choice) => matchesPattern(choice, event));
    return matchesField(expected, valuesOf(event, field));
  });
}

/** A list of matchers needs one that fits one of the values; an object goes a level down. */
function matchesField(expected: unknown, values: readonly unknown[]): boolean {
  if (Array.isArray(expected))
    return expected.some((matcher) =>
      matchesLeaf(
        matcher,
        values.filter((v) => !isObject(v)),
      ),
    );
  const inside = values.filter(isObject);
  // With nothing inside, a pattern can still ask that something does not exist.
  return (inside.length > 0 ? inside : [{}]).some((value) => matchesPattern(expected, value));
}

/** The values of a field; an array stands for each of its elements. */
function valuesOf(event: unknown, field: string): readonly unknown[] {
  if (!isObject(event) || !Object.hasOwn(event, field)) return [];
  const value = event[field];
  return Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
