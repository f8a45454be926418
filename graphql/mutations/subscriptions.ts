import { setTeamSubscriptions } from "../../app/configure/setTeamSubscriptions.ts";
import { categorySubscriptions } from "../categorySubscriptions.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { configure } from "./configure.ts";

/** What teams hear of. */
export const subscriptions: MutationResolvers = {
  setTeamSubscriptions: async (_, { input }, context) => {
    const wanted = { mutation: "setTeamSubscriptions", useCase: setTeamSubscriptions, input };
    const { value, userErrors } = await configure(context, wanted);
    return { categorySubscriptions: value && categorySubscriptions(value), userErrors };
  },
};
