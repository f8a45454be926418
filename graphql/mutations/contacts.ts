import { confirmContact } from "../../app/configure/confirmContact.ts";
import { sendContactCode } from "../../app/configure/sendContactCode.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { configure } from "./configure.ts";

/** Whether what is sent to people reaches them. */
export const contacts: MutationResolvers = {
  sendContactCode: async (_, { input }, context) => {
    const wanted = { mutation: "sendContactCode", useCase: sendContactCode, input };
    const { value, userErrors } = await configure(context, wanted);
    return { user: value, userErrors };
  },
  confirmContact: async (_, { input }, context) => {
    const wanted = { mutation: "confirmContact", useCase: confirmContact, input };
    const { value, userErrors } = await configure(context, wanted);
    return { user: value, userErrors };
  },
};
