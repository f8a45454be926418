import type { EndedActionItem, ActionItem as Model } from "../../domain/actionItems/actionItem.ts";
import { isOverdue } from "../../domain/actionItems/reminders.ts";
import { hasLeft } from "../../domain/user.ts";
import type { ActionItemResolvers } from "../generated/types.ts";
import { namedPage } from "../namedPage.ts";
import { userOrId } from "../userOrId.ts";

const endOf = (item: Model): Partial<EndedActionItem["ended"]> =>
  item.state === "OPEN" ? {} : item.ended;

export const ActionItem: ActionItemResolvers = {
  owner: ({ ownerId }, _, { loaders }) => userOrId(loaders, ownerId),
  ownerless: async ({ ownerId, state }, _, { loaders, ports }) =>
    state === "OPEN" && hasLeft(await loaders.user.load(ownerId), ports.clock.now()),
  overdue: (item, _, { ports }) => isOverdue(item, ports.clock.now()),
  service: ({ serviceId }, _, { loaders }) => (serviceId ? loaders.service.load(serviceId) : null),
  incident: ({ incidentId }, _, { loaders }) =>
    incidentId ? loaders.incident.load(incidentId) : null,
  endedAt: (item) => endOf(item).at,
  endedBy: (item) => endOf(item).by,
  endNote: (item) => endOf(item).note,
  nextReminderAt: (item) => (item.state === "OPEN" ? item.deadline.dueAt : null),
  record: ({ id }, page, { ports }) =>
    namedPage(page, (wanted) => ports.actionItems.actionItemRecord(id, wanted)),
};
