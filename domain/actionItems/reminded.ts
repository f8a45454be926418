import { listeners } from "../oncall/listeners.ts";
import type { Team } from "../team.ts";
import type { Instant } from "../time.ts";
import { hasLeft, type Person, type User } from "../user.ts";
import type { OpenActionItem } from "./actionItem.ts";
import type { ActionItemReminded } from "./events.ts";
import { type ActionItemChange, opened, recorded } from "./recorded.ts";
import { daysLeft, isLongOverdue, zoneOf } from "./reminders.ts";

/** What a reminder has to know. */
export interface Surroundings {
  /** When it is written down, which may be later than it was due. */
  readonly now: Instant;
  /** The owner, and all whom the teams name, who exist. */
  readonly users: ReadonlyMap<string, User>;
  /** Those of the owner and of the service, where more than the owner may have to know. */
  readonly teams: readonly Team[];
}

/** Why more than its owner has to know when the next reminder is due. */
export function reasonToEscalate(
  { ownerId, dueOn, deadline: { dueAt } }: OpenActionItem,
  users: ReadonlyMap<string, User>,
): ActionItemReminded["because"] {
  const owner = users.get(ownerId);
  if (!owner || hasLeft(owner, dueAt)) return "OWNER_LEFT";
  return isLongOverdue(daysLeft(dueOn, zoneOf(owner), dueAt)) ? "LATE" : undefined;
}

/** The reminder that has come due is given, and the next one planned. Its managers hear of what is late for a week. */
export function reminded(
  before: OpenActionItem,
  { now, users, teams }: Surroundings,
): ActionItemChange {
  const { ownerId, dueOn, deadline } = before;
  const { dueAt: at } = deadline;
  const known = users.get(ownerId);
  const owner: Person = { id: ownerId, name: known?.name ?? ownerId };
  const because = reasonToEscalate(before, users);
  const managers = because ? listeners(teams, { users }, at) : [];
  const told = [...(because === "OWNER_LEFT" ? [] : [owner]), ...managers];
  const event: ActionItemReminded = {
    ...{ type: "ActionItemReminded", dueOn, owner },
    daysLeft: daysLeft(dueOn, zoneOf(known), at),
    ...(because && { because }),
    tells: [...new Map(told.map((person) => [person.id, person])).values()],
  };
  // Of several that went by in an outage the last one is enough.
  const after = opened(before, { now: Math.max(at, now), owner: known });
  return recorded(before, after, { actor: "tocsin", now, at }, event);
}
