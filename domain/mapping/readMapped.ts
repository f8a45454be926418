import type { Statement } from "../statement.ts";
import type { Instant } from "../time.ts";
import { BodyEntry } from "./bodyEntry.ts";
import { partsOf, valueAt } from "./jsonPath.ts";
import { mappedSignal } from "./mappedSignal.ts";
import { mappedState } from "./mappedState.ts";
import type { SignalMapping } from "./signalMapping.ts";

export type MappedReading =
  | { readonly kind: "understood"; readonly statements: readonly Statement[] }
  | { readonly kind: "malformed"; readonly errors: readonly string[] };

/** More than that is not one message of a monitor. */
const MOST_ENTRIES = 1_000;

/**
 * What a body comes to by a mapping. An entry of a list that lacks something is left out with the reason and does not
 * keep the others from being taken; a body of which nothing can be taken is malformed.
 */
export function readMapped(mapping: SignalMapping, body: unknown, now: Instant): MappedReading {
  const entries = entriesOf(mapping, body);
  if (typeof entries === "string") return { kind: "malformed", errors: [entries] };
  if (entries.length === 0) return { kind: "understood", statements: [EMPTY] };
  const read = entries.map((entry) => readEntry(mapping, entry, now));
  const lacks = read.flatMap((one) => ("lacks" in one ? one.lacks : []));
  if (read.every((one) => "lacks" in one)) return { kind: "malformed", errors: lacks.slice(0, 5) };
  const statements = read.map((one) =>
    "lacks" in one ? { state: "SKIPPED" as const, reason: one.lacks.join("; ") } : one,
  );
  return { kind: "understood", statements };
}

const EMPTY = { state: "SKIPPED", reason: "the list holds nothing" } as const;

/** Or what is wrong with the body. */
function entriesOf({ each }: SignalMapping, body: unknown): readonly BodyEntry[] | string {
  if (each === undefined)
    return typeof body === "object" && body !== null && !Array.isArray(body)
      ? [new BodyEntry(body)]
      : "body: expected an object";
  const list = valueAt(body, each);
  const place = partsOf(each).join(".") || "body";
  if (!Array.isArray(list)) return `${place}: expected a list`;
  if (list.length > MOST_ENTRIES) return `${place}: more than ${MOST_ENTRIES} entries`;
  return list.map((entry, index) => new BodyEntry(body, entry, [...partsOf(each), `${index}`]));
}

function readEntry(
  mapping: SignalMapping,
  entry: BodyEntry,
  now: Instant,
): Statement | { readonly lacks: readonly string[] } {
  const key = entry.text(mapping.key);
  const title = entry.text(mapping.title);
  const state = mappedState(mapping, entry);
  const lacks = [
    ...(key === undefined ? [`${entry.lacking(mapping.key)}: missing or empty`] : []),
    ...(title === undefined ? [`${entry.lacking(mapping.title)}: missing or empty`] : []),
    ...(typeof state === "string" ? [] : [state.flaw]),
  ];
  if (key === undefined || title === undefined || typeof state !== "string") return { lacks };
  return mappedSignal(mapping, entry, { key, title, state, now });
}
