import type { ConfigConflict } from "../../app/configure/ports.ts";
import { teamUseItem } from "./items/team.ts";
import { keys } from "./keys.ts";
import { type Expression, MUST_NOT_EXIST, type Write } from "./table.ts";

/** A write, and what it means when its condition does not hold. */
export interface GuardedWrite {
  readonly write: Write;
  readonly conflict: ConfigConflict;
}

/** An owner (schedule, policy, service) and the ids of the teams it names, before and after a change of it. */
export interface TeamUseChange {
  readonly ownerId: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What an owner writes in its own transaction: a team cannot go while somebody names it, nor be named once it is gone. */
export function teamUseWrites({ ownerId, before, after }: TeamUseChange): GuardedWrite[] {
  const [held, wanted] = [new Set(before), new Set(after)];
  const added = [...wanted].filter((id) => !held.has(id));
  const dropped = [...held].filter((id) => !wanted.has(id));
  return [
    ...added.flatMap((id) => [
      stale({ check: keys.team(id), condition: { text: "attribute_exists(pk)" } }),
      stale({
        put: teamUseItem.encode({ ownerId }, { ...keys.teamUse(id, ownerId) }),
        condition: MUST_NOT_EXIST,
      }),
      counted(id, 1),
    ]),
    ...dropped.flatMap((id) => [
      stale({ delete: keys.teamUse(id, ownerId), condition: { text: "attribute_exists(pk)" } }),
      counted(id, -1),
    ]),
  ];
}

const counted = (teamId: string, by: 1 | -1): GuardedWrite =>
  stale({ update: keys.teamUsers(teamId), with: { text: "ADD used :by", values: { ":by": by } } });

/** Takes the count of uses away with a team, which is refused while there are any. */
export const endOfUses = (teamId: string): GuardedWrite =>
  stale({ delete: keys.teamUsers(teamId), condition: NOT_USED });

const NOT_USED: Expression = {
  text: "attribute_not_exists(pk) OR used <= :none",
  values: { ":none": 0 },
};

const stale = (write: Write): GuardedWrite => ({ write, conflict: "STALE" });
