import type { ScheduleOverrideResolvers } from "../generated/types.ts";
import { userOrId } from "../userOrId.ts";

export const ScheduleOverride: ScheduleOverrideResolvers = {
  user: ({ userId }, _, { loaders }) => (userId === undefined ? null : userOrId(loaders, userId)),
  replaces: ({ replaces }, _, { loaders }) =>
    replaces === undefined ? null : userOrId(loaders, replaces),
};
