import type { Roster } from "./schedule.ts";
import type { Board } from "./scheduleDecision.ts";

/** Ids of everybody whom layers or overrides put on call, each once. */
export function namedOn({ versions, overrides }: Roster): ReadonlySet<string> {
  return new Set([
    ...versions.flatMap(({ layers }) => layers.flatMap(({ userIds }) => userIds)),
    ...overrides.flatMap(({ userId }) => userId ?? []),
  ]);
}

/** With those who have asked or were asked for a shift, or hand over. */
export function namedOnBoard({ schedule, requests, handoff }: Board): ReadonlySet<string> {
  const asking = requests.flatMap(({ requesterId, askedId }) =>
    askedId === undefined ? [requesterId] : [requesterId, askedId],
  );
  const { from, to } = handoff?.report ?? {};
  const handing = [from, to].flatMap((person) => (person ? [person.id] : []));
  return new Set([...namedOn(schedule), ...asking, ...handing]);
}
