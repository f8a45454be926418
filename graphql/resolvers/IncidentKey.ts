import type { IncidentKeyResolvers } from "../generated/types.ts";

export const IncidentKey: IncidentKeyResolvers = {
  firstSeenAt: ({ firstAt }) => firstAt,
  lastSeenAt: ({ heardAt }) => heardAt,
};
