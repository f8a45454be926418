import { createCalendarFeed } from "../../app/configure/createCalendarFeed.ts";
import { revokeCalendarFeed } from "../../app/configure/revokeCalendarFeed.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { meantBy } from "../meantBy.ts";
import { configure } from "./configure.ts";

/** Addresses from which calendar programs read shifts. */
export const calendars: MutationResolvers = {
  createCalendarFeed: async (_, { input }, context) => {
    const { value, userErrors } = await configure(context, {
      mutation: "createCalendarFeed",
      useCase: createCalendarFeed,
      input: { ...input, userId: await meantBy(context, input) },
    });
    const { feed, token } = value ?? {};
    const url = token && `${context.origin}/calendars/${token}.ics`;
    return { url, token, calendarFeed: feed, userErrors };
  },
  revokeCalendarFeed: async (_, { input }, context) => {
    const { value, userErrors } = await configure(context, {
      mutation: "revokeCalendarFeed",
      useCase: revokeCalendarFeed,
      input: { ...input, userId: await meantBy(context, input) },
    });
    return { calendarFeed: value, userErrors };
  },
};
