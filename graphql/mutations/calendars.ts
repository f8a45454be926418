import { createCalendarFeed } from "../../app/configure/createCalendarFeed.ts";
import { revokeCalendarFeed } from "../../app/configure/revokeCalendarFeed.ts";
import type { GraphQLContext } from "../context.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { configure } from "./configure.ts";

/** Whose feed is meant: the caller's, where the input says nothing. */
const ownerOf = async (context: GraphQLContext, userId: string | null | undefined) =>
  userId ?? (await context.person())?.id;

/** Addresses from which calendar programs read shifts. */
export const calendars: MutationResolvers = {
  createCalendarFeed: async (_, { input }, context) => {
    const { value, userErrors } = await configure(context, {
      mutation: "createCalendarFeed",
      useCase: createCalendarFeed,
      input: { ...input, userId: await ownerOf(context, input.userId) },
    });
    const { feed, token } = value ?? {};
    const url = token && `${context.origin}/calendars/${token}.ics`;
    return { url, token, calendarFeed: feed, userErrors };
  },
  revokeCalendarFeed: async (_, { input }, context) => {
    const { value, userErrors } = await configure(context, {
      mutation: "revokeCalendarFeed",
      useCase: revokeCalendarFeed,
      input: { ...input, userId: await ownerOf(context, input.userId) },
    });
    return { calendarFeed: value, userErrors };
  },
};
