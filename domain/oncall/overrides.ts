import type { Override } from "./schedule.ts";

const known = new WeakMap<readonly Override[], readonly Override[]>();

/** As they were created: each lies on top of those before it. */
export function inOrder(overrides: readonly Override[]): readonly Override[] {
  let ordered = known.get(overrides);
  if (ordered === undefined) {
    ordered = overrides.toSorted(
      (a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
    known.set(overrides, ordered);
  }
  return ordered;
}
