import type { CategorySubscriptionResolvers } from "../generated/types.ts";

export const CategorySubscription: CategorySubscriptionResolvers = {
  team: ({ teamId }, _, { loaders }) => loaders.team.load(teamId),
};
