import type { SimilarIncidentResolvers } from "../generated/types.ts";

export const SimilarIncident: SimilarIncidentResolvers = {
  rootCause: ({ incident }) => ("rootCause" in incident ? incident.rootCause : null),
};
