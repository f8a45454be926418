import { createTeam } from "../../app/configure/createTeam.ts";
import { deleteTeam } from "../../app/configure/deleteTeam.ts";
import { updateTeam } from "../../app/configure/updateTeam.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { configure } from "./configure.ts";

/** Who looks after what together. */
export const teams: MutationResolvers = {
  createTeam: async (_, { input }, context) => {
    const wanted = { mutation: "createTeam", useCase: createTeam, input };
    const { value, userErrors } = await configure(context, wanted);
    return { team: value, userErrors };
  },
  updateTeam: async (_, { input }, context) => {
    const wanted = { mutation: "updateTeam", useCase: updateTeam, input };
    const { value, userErrors } = await configure(context, wanted);
    context.loaders.team.clear(input.id);
    return { team: value, userErrors };
  },
  deleteTeam: async (_, { input }, context) => {
    const wanted = { mutation: "deleteTeam", useCase: deleteTeam, input };
    const { value, userErrors } = await configure(context, wanted);
    context.loaders.team.clear(input.id);
    return { deletedId: value?.id, userErrors };
  },
};
