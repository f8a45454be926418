import type { HandoffIncidentResolvers } from "../generated/types.ts";

export const HandoffIncident: HandoffIncidentResolvers = {
  postmortemStatus: ({ postmortem }) => postmortem,
  incident: ({ id }, _, { loaders }) => loaders.incident.load(id),
};
