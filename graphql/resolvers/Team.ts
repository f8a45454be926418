import type { User } from "../../domain/user.ts";
import type { TeamResolvers } from "../generated/types.ts";
import type { Loaders } from "../loaders.ts";

export const Team: TeamResolvers = {
  members: ({ memberIds }, _, { loaders }) => usersBy(memberIds, loaders),
  subscriptions: async ({ id }, _, { ports }) => {
    const { value } = await ports.config.subscriptions();
    return value.filter(({ teamId }) => teamId === id);
  },
  managers: ({ managerIds }, _, { loaders }) => usersBy(managerIds, loaders),
};

async function usersBy(ids: readonly string[], { user }: Loaders): Promise<User[]> {
  const users = await Promise.all(ids.map((id) => user.load(id)));
  return users.filter((one) => one !== undefined);
}
