import type { GraphQLContext } from "./context.ts";

/** Which user is meant: the caller, where the input says nothing; undefined if the caller is none. */
export const meantBy = async (
  context: GraphQLContext,
  { userId }: { readonly userId?: string | null | undefined },
): Promise<string | undefined> => userId ?? (await context.person())?.id;
