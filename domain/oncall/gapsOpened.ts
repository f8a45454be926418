import { gapsOf } from "./finalSchedule.ts";
import type { Interval } from "./interval.ts";
import type { Layer, Roster } from "./schedule.ts";

/** Where nobody would be on call after a change, though somebody is before it. */
export function gapsOpened(before: Roster, after: Roster, window: Interval): readonly Interval[] {
  const known = gapsOf(anybody(before), window);
  return gapsOf(anybody(after), window).flatMap((gap) => minus(gap, known));
}

/** The same cover in few pieces: whose turn it is makes no gap, and turns may be as short as a second. */
function anybody({ versions, overrides }: Roster): Roster {
  const inOneTurn = (layer: Layer): Layer => ({
    ...layer,
    turn: { unit: "WEEKS", count: 1 },
    userIds: layer.userIds.slice(0, 1),
  });
  return {
    versions: versions.map((version) => ({ ...version, layers: version.layers.map(inOneTurn) })),
    overrides: overrides.filter(({ replaces }) => replaces === undefined),
  };
}

/** What the others, in order and without overlaps, leave of one stretch. */
function minus({ start, end }: Interval, others: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let from = start;
  for (const other of others) {
    if (other.end <= from || other.start >= end) continue;
    if (other.start > from) left.push({ start: from, end: other.start });
    from = other.end;
  }
  return from < end ? [...left, { start: from, end }] : left;
}
