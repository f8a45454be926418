import type { Instant } from "../time.ts";
import { failure, type ScheduleFacts, type ScheduleFailure } from "./scheduleDecision.ts";

/** Why somebody cannot be put on call until `until`; empty when they can. */
export function flawsOfPerson(
  { users }: ScheduleFacts,
  { id, until }: { readonly id: string; readonly until: Instant },
  ...path: string[]
): readonly ScheduleFailure[] {
  const user = users.get(id);
  if (!user) return [failure("NOT_FOUND", `There is no user ${id}.`, ...path)];
  if (user.leftAt === undefined || user.leftAt >= until) return [];
  const day = new Date(user.leftAt).toISOString().slice(0, 10);
  const message = `${user.name} has left or leaves on ${day}; choose somebody who is there then.`;
  return [failure("INVALID", message, ...path)];
}
