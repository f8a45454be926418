import {
  cancelFreeze,
  createFreeze,
  type FreezeResult,
  updateFreeze,
} from "../../app/configure/freezes.ts";
import type { GraphQLContext } from "../context.ts";
import { freezeList } from "../freezeList.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { type Configuration, configure } from "./configure.ts";
import { withRecurrence } from "./withRecurrence.ts";

/** Times in which nothing is to be deployed. */
export const freezes: MutationResolvers = {
  createFreeze: (_, { input }, context) =>
    freeze(context, {
      ...{ mutation: "createFreeze", useCase: createFreeze, input: withRecurrence(input) },
    }),
  updateFreeze: (_, { input }, context) =>
    freeze(context, {
      ...{ mutation: "updateFreeze", useCase: updateFreeze, input: withRecurrence(input) },
    }),
  cancelFreeze: (_, { input }, context) =>
    freeze(context, { mutation: "cancelFreeze", useCase: cancelFreeze, input }),
};

async function freeze<Input extends object>(
  context: GraphQLContext,
  configuration: Configuration<Input, FreezeResult>,
) {
  const { value, userErrors } = await configure(context, configuration);
  const now = context.ports.clock.now();
  return { freeze: value?.freeze, freezes: value && freezeList(value.freezes, now), userErrors };
}
