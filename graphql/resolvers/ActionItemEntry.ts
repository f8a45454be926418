import { actionItemSummary } from "../../domain/actionItems/actionItemSummary.ts";
import { placeOnItem } from "../../domain/actionItems/events.ts";
import type { ActionItemEntryResolvers } from "../generated/types.ts";

export const ActionItemEntry: ActionItemEntryResolvers = {
  id: (entry) => `${entry.actionItemId}:${placeOnItem(entry).replaceAll("#", ":")}`,
  kind: ({ event }) => event.type,
  summary: actionItemSummary,
};
