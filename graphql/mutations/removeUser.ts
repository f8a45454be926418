import { removeUser as useCase } from "../../app/configure/removeUser.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { configure } from "./configure.ts";

/** Somebody leaves. */
export const removeUser: NonNullable<MutationResolvers["removeUser"]> = async (
  _,
  { input },
  context,
) => {
  const { value, userErrors } = await configure(context, {
    mutation: "removeUser",
    useCase: (_ports, request) => useCase(context.ports, request),
    input,
  });
  context.loaders.user.clear(input.id);
  return { ...value, pending: value?.pending ?? false, userErrors };
};
