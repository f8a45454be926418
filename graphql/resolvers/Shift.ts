import type { ShiftResolvers } from "../generated/types.ts";
import { userOrId } from "../userOrId.ts";

export const Shift: ShiftResolvers = {
  user: ({ userId }, _, { loaders }) => userOrId(loaders, userId),
};
