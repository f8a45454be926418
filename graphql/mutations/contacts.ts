import { confirmContact } from "../../app/configure/confirmContact.ts";
import { sendContactCode } from "../../app/configure/sendContactCode.ts";
import { sendTestPage } from "../../app/configure/sendTestPage.ts";
import { setContactRules } from "../../app/configure/setContactRules.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { meantBy } from "../meantBy.ts";
import { configure } from "./configure.ts";

/** How what is sent to people reaches them, and whether it does. */
export const contacts: MutationResolvers = {
  setContactRules: async (_, { input }, context) => {
    const wanted = { mutation: "setContactRules", useCase: setContactRules, input };
    const { value, userErrors } = await configure(context, wanted);
    return { user: value, userErrors };
  },
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
  sendTestPage: async (_, { input }, context) => {
    const userId = await meantBy(context, input);
    const wanted = {
      mutation: "sendTestPage",
      useCase: sendTestPage,
      input: { ...input, userId },
    };
    const { value, userErrors } = await configure(context, wanted);
    return { user: value, userErrors };
  },
};
