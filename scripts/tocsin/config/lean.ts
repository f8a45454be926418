import type { Entry } from "./kind.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The entry as a file needs it: without what is so anyway. */
export const lean = ({ kind, value }: Entry): unknown => kind.leanOf?.(value) ?? leanValue(value);

/** Without nulls, what is empty, and fields that say what they say when they are left out. */
export function leanValue(value: unknown, defaults: Fields = {}): unknown {
  if (Array.isArray(value)) return value.map((one) => leanValue(one, defaults));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, part]) => part !== null && part !== defaults[name])
      .map(([name, part]) => [name, leanValue(part, defaults)] as const)
      .filter(([, part]) => !isEmpty(part)),
  );
}

const isEmpty = (part: unknown): boolean =>
  typeof part === "object" && part !== null && Object.keys(part).length === 0;
