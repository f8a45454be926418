import { SCENARIOS } from "../../domain/drills/scenarios.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { incidentPage } from "../incidentPage.ts";

export const drillQueries: Pick<QueryResolvers, "drillScenarios" | "drill" | "drills"> = {
  drillScenarios: () => SCENARIOS,
  drill: async (_, { id }, { loaders }) => {
    const incident = await loaders.incident.load(id);
    return incident?.drill ? incident : null;
  },
  drills: (_, { serviceId, from, to, ...page }, context) =>
    incidentPage(context, { ...page, filter: { serviceId, from, to, drill: true } }),
};
