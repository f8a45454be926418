import { userDeparture } from "../../app/configure/userDeparture.ts";
import { invalidRequest } from "../errors.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { isPlausibleId } from "../loaders.ts";
import { namedPage } from "../namedPage.ts";

/** Teams, what a departure leaves, and who has changed what. */
export const people = {
  userDeparture: async (_, { userId, at }, { ports }) => {
    const departure = isPlausibleId(userId)
      ? await userDeparture(ports, userId, at ?? undefined)
      : undefined;
    if (!departure) throw invalidRequest(`There is no user ${userId.slice(0, 64)}.`);
    return departure;
  },
  team: (_, { id }, { loaders }) => loaders.team.load(id),
  teams: (_, page, { ports }) => namedPage(page, (wanted) => ports.config.listTeams(wanted)),
  auditLog: (_, { subject, ...page }, { ports }) =>
    namedPage(page, async (wanted) =>
      isPlausibleId(subject)
        ? ports.config.auditLog(subject, wanted)
        : { entries: [], hasMore: false },
    ),
} satisfies QueryResolvers;
