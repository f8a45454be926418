import type { HandoffIncidentResolvers } from "../generated/types.ts";

export const HandoffIncident: HandoffIncidentResolvers = {
  incident: ({ id }, _, { loaders }) => loaders.incident.load(id),
};
