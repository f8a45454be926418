import { setPageCheck } from "../../app/configure/setPageCheck.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { setUp } from "../resolvers/PageCheck.ts";
import { configure } from "./configure.ts";

export const pageCheck: MutationResolvers = {
  setPageCheck: async (_, { input }, context) => {
    const wanted = { mutation: "setPageCheck", useCase: setPageCheck, input };
    const { value, userErrors } = await configure(context, wanted);
    return { pageCheck: value && setUp(value), userErrors };
  },
};
