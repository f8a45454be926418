import type { Roster } from "./schedule.ts";

/** Ids of everybody whom layers or overrides put on call, each once. */
export function namedOn({ versions, overrides }: Roster): ReadonlySet<string> {
  return new Set([
    ...versions.flatMap(({ layers }) => layers.flatMap(({ userIds }) => userIds)),
    ...overrides.flatMap(({ userId }) => userId ?? []),
  ]);
}
