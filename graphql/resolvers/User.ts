import { PAGES_PER_HOUR } from "../../domain/pages/overCap.ts";
import type { UserResolvers } from "../generated/types.ts";
import { actionItemsPage } from "../queries/actionItems.ts";

export const User: UserResolvers = {
  timeZone: ({ timeZone }) => timeZone ?? "UTC",
  contactMethods: ({ contacts, verifiedContacts = [] }) =>
    contacts.map((channel) => ({ channel, verified: verifiedContacts.includes(channel) })),
  pagesPerHour: ({ pagesPerHour = PAGES_PER_HOUR }) => pagesPerHour,
  contactRules: ({ contactRules = [] }) => contactRules,
  teams: async ({ id }, _, { loaders }) => (await loaders.teamsOfUser.load(id)) ?? [],
  testPages: async ({ id }, _, { ports }) =>
    (await ports.config.testResults(id)).map(({ page: { channel, sentAt }, delivery }) => ({
      ...{ channel, sentAt, status: "PENDING", attempts: 0 },
      ...delivery,
    })),
  actionItems: ({ id }, page, context) =>
    actionItemsPage(context, { ...page, filter: { ownerId: id } }),
  calendarFeeds: ({ id }, _, { ports }) => ports.config.calendarFeeds(id),
};
