import type { ScheduleCommand } from "./commands.ts";
import type { ScheduleFacts } from "./scheduleDecision.ts";

/** Whether the acting person decides for others here: a manager of its team; where there is none, anybody. */
export function mayManage({ personId }: ScheduleCommand, { team }: ScheduleFacts): boolean {
  if (!team || team.managerIds.length === 0) return true;
  return personId !== undefined && team.managerIds.includes(personId);
}
