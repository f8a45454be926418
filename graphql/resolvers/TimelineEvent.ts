import { entryId } from "../../domain/events.ts";
import { summaryOf } from "../../domain/summary.ts";
import type { TimelineEventResolvers } from "../generated/types.ts";

export const TimelineEvent: TimelineEventResolvers = {
  id: entryId,
  kind: ({ event }) => event.type,
  summary: summaryOf,
};
