import { isDeepStrictEqual } from "node:util";

/** One field, before and after. */
export interface Change {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Field by field; within lists of objects also entry by entry. */
export function changesOf(from: unknown, to: unknown, field = ""): readonly Change[] {
  if (isDeepStrictEqual(from, to)) return [];
  if (isRecord(from) && isRecord(to)) {
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return names.flatMap((name) =>
      changesOf(from[name], to[name], field ? `${field}.${name}` : name),
    );
  }
  if (isListOfRecords(from) && isListOfRecords(to)) {
    const places = Array.from({ length: Math.max(from.length, to.length) }, (_, place) => place);
    return places.flatMap((place) => changesOf(from[place], to[place], `${field}[${place}]`));
  }
  return [{ field, from, to }];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isListOfRecords = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every(isRecord);
