import { groupOf, takesKeysAt } from "../domain/grouping/grouping.ts";
import type { Signal } from "../domain/signal.ts";
import type { Instant } from "../domain/time.ts";
import type { Desk } from "./ports.ts";

/** The signals of one key, in order. */
export type OfOneKey = readonly Signal[];

interface Turns {
  readonly first: readonly OfOneKey[];
  /** They find what one of the first has opened for their group. */
  readonly then: readonly OfOneKey[];
}

/** Of many new keys of one group in one message, one goes ahead; all at once they would get into each other's way. */
export function leadersFirst(desk: Desk, all: readonly OfOneKey[], now: Instant): Turns {
  const led = new Set<string>();
  const first: OfOneKey[] = [];
  const then: OfOneKey[] = [];
  for (const one of all) {
    const group = groupToOpen(desk, one, now);
    if (group !== undefined && led.has(group)) then.push(one);
    else first.push(one);
    if (group !== undefined) led.add(group);
  }
  return { first, then };
}

/** The group for which the first of the signals would open an incident. */
function groupToOpen(desk: Desk, [signal]: OfOneKey, now: Instant): string | undefined {
  const { grouping } = desk.service ?? {};
  if (!grouping || signal?.state !== "FIRING") return undefined;
  const group = groupOf(grouping, signal);
  if (group === undefined) return undefined;
  if (desk.open.has(signal.dedupKey)) return undefined;
  const pointer = desk.groups.get(group);
  return pointer && takesKeysAt(grouping, pointer, now) ? undefined : group;
}
