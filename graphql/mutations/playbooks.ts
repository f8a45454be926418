import { createPlaybook, retirePlaybook, updatePlaybook } from "../../app/configure/playbooks.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { configure } from "./configure.ts";

/** How to respond. */
export const playbooks: MutationResolvers = {
  createPlaybook: async (_, { input }, context) => {
    const wanted = { mutation: "createPlaybook", useCase: createPlaybook, input };
    const { value, userErrors } = await configure(context, wanted);
    return { playbook: value, userErrors };
  },
  updatePlaybook: async (_, { input }, context) => {
    const wanted = { mutation: "updatePlaybook", useCase: updatePlaybook, input };
    const { value, userErrors } = await configure(context, wanted);
    return { playbook: value, userErrors };
  },
  retirePlaybook: async (_, { input }, context) => {
    const { id, retired = true, idempotencyKey } = input;
    const { value, userErrors } = await configure(context, {
      mutation: "retirePlaybook",
      useCase: retirePlaybook,
      input: { id, retired, idempotencyKey },
    });
    return { playbook: value, userErrors };
  },
};
