import type { Interval } from "./interval.ts";
import type { Roster } from "./schedule.ts";

/** Everybody in the layers of the versions that are in force at some time of the span. */
export function membersOf({ versions }: Roster, { start, end }: Interval): readonly string[] {
  const inForce = versions.filter(({ from }, index) => {
    const until = versions[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    return (index === 0 || from < end) && until > start;
  });
  return [...new Set(inForce.flatMap(({ layers }) => layers.flatMap(({ userIds }) => userIds)))];
}
