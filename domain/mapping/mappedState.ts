import { isLike } from "../isLike.ts";
import type { Statement } from "../statement.ts";
import type { BodyEntry } from "./bodyEntry.ts";
import type { SignalMapping, StatusWords } from "./signalMapping.ts";

/** Asked in this order, so that a `*` under firing is whatever else there is. */
const ORDER = [
  ["RESOLVED", "resolved"],
  ["ACKNOWLEDGED", "acknowledged"],
  ["SKIPPED", "ignored"],
  ["FIRING", "firing"],
] as const satisfies readonly (readonly [Statement["state"], keyof StatusWords])[];

/** The state that an entry's status comes to, or what is wrong with it. */
export function mappedState(
  { status, statuses }: SignalMapping,
  entry: BodyEntry,
): Statement["state"] | { readonly flaw: string } {
  if (status === undefined) return "FIRING";
  const said = entry.text(status)?.toLowerCase();
  if (said === undefined) return { flaw: `${entry.lacking(status)}: missing or empty` };
  const isNamed = (words: readonly string[]) =>
    words.some((one) => isLike(one.toLowerCase(), said));
  const found = ORDER.find(([, kind]) => isNamed(statuses[kind]));
  if (found) return found[0];
  const known = Object.values(statuses).flat().join(", ");
  return { flaw: `${entry.lacking(status)}: expected one of ${known}` };
}
