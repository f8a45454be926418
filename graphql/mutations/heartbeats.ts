import { createHeartbeat } from "../../app/configure/createHeartbeat.ts";
import { deleteHeartbeat } from "../../app/configure/deleteHeartbeat.ts";
import { updateHeartbeat } from "../../app/configure/updateHeartbeat.ts";
import type { MutationResolvers } from "../generated/types.ts";
import { configure } from "./configure.ts";

/** Signs of life that are expected. */
export const heartbeats: MutationResolvers = {
  createHeartbeat: async (_, { input }, context) => {
    const wanted = { mutation: "createHeartbeat", useCase: createHeartbeat, input };
    const { value, userErrors } = await configure(context, wanted);
    const { beat, token } = value ?? {};
    const url = token && `${context.origin}/v1/heartbeats/${token}`;
    return { url, token, heartbeat: beat, userErrors };
  },
  updateHeartbeat: async (_, { input }, context) => {
    const wanted = { mutation: "updateHeartbeat", useCase: updateHeartbeat, input };
    const { value, userErrors } = await configure(context, wanted);
    context.loaders.heartbeat.clear(input.id);
    return { heartbeat: value, userErrors };
  },
  deleteHeartbeat: async (_, { input }, context) => {
    const wanted = { mutation: "deleteHeartbeat", useCase: deleteHeartbeat, input };
    const { value, userErrors } = await configure(context, wanted);
    context.loaders.heartbeat.clear(input.id);
    return { deletedId: value?.id, userErrors };
  },
};
