import { recordServiceChange } from "../../app/configure/recordServiceChange.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { configure } from "./configure.ts";

/** What is done to services. */
export const changes: MutationResolvers = {
  recordServiceChange: async (_, { input }, context) => {
    const wanted = { mutation: "recordServiceChange", useCase: recordServiceChange, input };
    const { value, userErrors } = await configure(context, wanted);
    return { change: value, userErrors };
  },
};
