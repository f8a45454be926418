import { placeOnRecord } from "../../domain/oncall/events.ts";
import { peopleIn } from "../../domain/oncall/peopleIn.ts";
import { scheduleSummary } from "../../domain/oncall/scheduleSummary.ts";
import type { ScheduleEntryResolvers } from "../generated/types.ts";
import { userOrId } from "../userOrId.ts";

export const ScheduleEntry: ScheduleEntryResolvers = {
  id: (entry) => `${entry.scheduleId}:${placeOnRecord(entry).replaceAll("#", ":")}`,
  kind: ({ event }) => event.type,
  summary: async ({ event }, _, { loaders }) => {
    const users = await Promise.all(peopleIn(event).map((id) => userOrId(loaders, id)));
    const names = new Map(users.map(({ id, name }) => [id, name]));
    return scheduleSummary(event, (id) => names.get(id) ?? id);
  },
};
