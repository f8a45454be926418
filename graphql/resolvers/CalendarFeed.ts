import type { CalendarFeedResolvers } from "../generated/types.ts";

export const CalendarFeed: CalendarFeedResolvers = {
  schedule: ({ scheduleId }, _, { loaders }) =>
    scheduleId ? loaders.schedule.load(scheduleId) : null,
};
