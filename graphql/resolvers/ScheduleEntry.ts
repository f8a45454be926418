import type { ScheduleEvent } from "../../domain/oncall/events.ts";
import { scheduleSummary } from "../../domain/oncall/scheduleSummary.ts";
import type { ScheduleEntryResolvers } from "../generated/types.ts";
import { userOrId } from "../userOrId.ts";

export const ScheduleEntry: ScheduleEntryResolvers = {
  id: ({ scheduleId, seq }) => `${scheduleId}:${seq}`,
  kind: ({ event }) => event.type,
  summary: async ({ event }, _, { loaders }) => {
    const users = await Promise.all(usersIn(event).map((id) => userOrId(loaders, id)));
    const names = new Map(users.map(({ id, name }) => [id, name]));
    return scheduleSummary(event, (id) => names.get(id) ?? id);
  },
};

/** Those whom an event names by their ids alone. */
function usersIn(event: ScheduleEvent): readonly string[] {
  const { userId } = "override" in event ? event.override : {};
  const { requesterId, askedId } = "request" in event ? event.request : {};
  return [userId, requesterId, askedId].filter((id) => id !== undefined);
}
