import type { RoleHolderResolvers } from "../generated/types.ts";
import { userOrId } from "../userOrId.ts";

export const RoleHolder: RoleHolderResolvers = {
  person: ({ person }, _, { loaders }) => userOrId(loaders, person.id),
};
