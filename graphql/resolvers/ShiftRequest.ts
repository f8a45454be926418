import type { ShiftRequestResolvers } from "../generated/types.ts";
import { userOrId } from "../userOrId.ts";

export const ShiftRequest: ShiftRequestResolvers = {
  requester: ({ requesterId }, _, { loaders }) => userOrId(loaders, requesterId),
  asked: ({ askedId }, _, { loaders }) =>
    askedId === undefined ? null : userOrId(loaders, askedId),
};
