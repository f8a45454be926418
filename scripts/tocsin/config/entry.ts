import type * as z from "zod";
import type { Kind } from "./kinds.ts";
import type { SHAPES } from "./shapes.ts";

export type Value<K extends Kind> = z.infer<(typeof SHAPES)[K]>;

/** One thing that is configured. What it refers to is named by labels, or by ids where it says so. */
export type Entry = { readonly [K in Kind]: { readonly kind: K; readonly value: Value<K> } }[Kind];

/** What other parts of the files call it. */
export function labelOf(entry: Entry): string {
  switch (entry.kind) {
    case "users":
      return entry.value.email ?? entry.value.name;
    case "severities":
      return entry.value.severity;
    default:
      return entry.value.name;
  }
}

/** The same for what the host takes for the same. */
export function keyOf(entry: Entry): string {
  const label = labelOf(entry);
  const ignoresCase = entry.kind === "services" || (entry.kind === "users" && entry.value.email);
  return ignoresCase ? label.toLowerCase() : label;
}

/** What can be compared: an address is never read back. */
export function factsOf(entry: Entry): Readonly<Record<string, unknown>> {
  if (entry.kind !== "channels") return entry.value;
  const { name, kind } = entry.value;
  return { name, kind };
}
