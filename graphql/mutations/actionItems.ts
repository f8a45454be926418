import { createActionItem } from "../../app/actionItems/createActionItem.ts";
import {
  cancelActionItem,
  completeActionItem,
  reopenActionItem,
} from "../../app/actionItems/endActionItem.ts";
import { openActionItemTicket } from "../../app/actionItems/openActionItemTicket.ts";
import { updateActionItem } from "../../app/actionItems/updateActionItem.ts";
import { planFix } from "../../app/fixPlans/planFix.ts";
import type { ActionItem } from "../../domain/actionItems/actionItem.ts";
import type { GraphQLContext } from "../context.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { type Configuration, configure } from "./configure.ts";

/** What is to be done so that an incident does not come again. */
export const actionItems: MutationResolvers = {
  createActionItem: (_, { input }, context) =>
    act(context, { mutation: "createActionItem", useCase: createActionItem, input }),
  planFix: (_, { input }, context) =>
    act(context, { mutation: "planFix", useCase: planFix, input }),
  updateActionItem: (_, { input }, context) =>
    act(context, { mutation: "updateActionItem", useCase: updateActionItem, input }),
  openActionItemTicket: (_, { input }, context) =>
    act(context, { mutation: "openActionItemTicket", useCase: openActionItemTicket, input }),
  completeActionItem: (_, { input }, context) =>
    act(context, { mutation: "completeActionItem", useCase: completeActionItem, input }),
  cancelActionItem: (_, { input }, context) =>
    act(context, { mutation: "cancelActionItem", useCase: cancelActionItem, input }),
  reopenActionItem: (_, { input }, context) =>
    act(context, { mutation: "reopenActionItem", useCase: reopenActionItem, input }),
};

async function act<Input extends object>(
  context: GraphQLContext,
  wanted: Configuration<Input, ActionItem>,
) {
  const { value, userErrors } = await configure(context, wanted);
  if (value) context.loaders.actionItem.clear(value.id);
  return { actionItem: value, userErrors };
}
