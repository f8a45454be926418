import { createPushInvitation } from "../../app/configure/createPushInvitation.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { meantBy } from "../meantBy.ts";
import { configure } from "./configure.ts";

/** Ways to a person that their browser makes. */
export const pushInvitations: MutationResolvers = {
  createPushInvitation: async (_, { input }, context) => {
    const { value, userErrors } = await configure(context, {
      mutation: "createPushInvitation",
      useCase: createPushInvitation,
      input: { ...input, userId: await meantBy(context, input) },
    });
    const { token, invitation } = value ?? {};
    const url = token && `${context.origin}/push/${token}`;
    return { url, channel: invitation?.channel, until: invitation?.until, userErrors };
  },
};
