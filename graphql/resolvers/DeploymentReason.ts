import type { DeploymentReasonResolvers } from "../generated/types.ts";

export const DeploymentReason: DeploymentReasonResolvers = {
  incident: ({ objectId }, _, { loaders }) =>
    objectId?.startsWith("inc_") ? loaders.incident.load(objectId) : null,
};
