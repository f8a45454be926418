import type { ConfigConflict } from "../../app/configure/ports.ts";
import { useItem } from "./items/use.ts";
import { type Key, keys } from "./keys.ts";
import { type Expression, MUST_NOT_EXIST, type Write } from "./table.ts";

/** A write, and what it means when its condition does not hold. */
export interface GuardedWrite {
  readonly write: Write;
  readonly conflict: ConfigConflict;
}

/** Where it stands that something is named. */
interface Named {
  readonly object: Key;
  readonly use: Key;
  /** By how many it is named. */
  readonly count: Key;
}
const NAMED = {
  TEAM: (id: string, ownerId: string): Named => ({
    object: keys.team(id),
    use: keys.teamUse(id, ownerId),
    count: keys.teamUsers(id),
  }),
  SCHEDULE: (id: string, ownerId: string): Named => ({
    object: keys.schedule(id),
    use: keys.scheduleUse(id, ownerId),
    count: keys.scheduleUsers(id),
  }),
} as const;

/** An owner (schedule, policy, service) and the ids of the teams or schedules it names, before and after a change of it. */
export interface UseChange {
  readonly of: keyof typeof NAMED;
  readonly ownerId: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What an owner writes in its own transaction: nothing can go while somebody names it, nor be named once it is gone. */
export function useWrites({ of, ownerId, before, after }: UseChange): GuardedWrite[] {
  const [held, wanted] = [new Set(before), new Set(after)];
  const named = (id: string) => NAMED[of](id, ownerId);
  const added = [...wanted].filter((id) => !held.has(id)).map(named);
  const dropped = [...held].filter((id) => !wanted.has(id)).map(named);
  return [
    ...added.flatMap(({ object, use, count }) => [
      stale({ check: object, condition: EXISTS }),
      stale({ put: useItem.encode({ ownerId }, { ...use }), condition: MUST_NOT_EXIST }),
      counted(count, 1),
    ]),
    ...dropped.flatMap(({ use, count }) => [
      stale({ delete: use, condition: EXISTS }),
      counted(count, -1),
    ]),
  ];
}

const EXISTS: Expression = { text: "attribute_exists(pk)" };

const counted = (count: Key, by: 1 | -1): GuardedWrite =>
  stale({ update: count, with: { text: "ADD used :by", values: { ":by": by } } });

/** Takes the count of uses away with what they named, which is refused while there are any. */
export const endOfUses = (of: keyof typeof NAMED, id: string): GuardedWrite =>
  stale({ delete: NAMED[of](id, "").count, condition: NOT_USED });

const NOT_USED: Expression = {
  text: "attribute_not_exists(pk) OR used <= :none",
  values: { ":none": 0 },
};

const stale = (write: Write): GuardedWrite => ({ write, conflict: "STALE" });
