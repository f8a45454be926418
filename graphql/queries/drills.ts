import { SCENARIOS } from "../../domain/drills/scenarios.ts";
import type { QueryResolvers } from "../generated/types.ts";
import { incidentPage } from "../incidentPage.ts";
import { isPlausibleId } from "../loaders.ts";

export const drillQueries: Pick<
  QueryResolvers,
  "drillScenarios" | "drill" | "drills" | "drillPlan"
> = {
  drillScenarios: () => SCENARIOS,
  drill: async (_, { id }, { loaders }) => {
    const incident = await loaders.incident.load(id);
    return incident?.drill ? incident : null;
  },
  drillPlan: (_, { id }, { ports }) => (isPlausibleId(id) ? ports.config.drillPlan(id) : null),
  drills: (_, { serviceId, from, to, ...page }, context) =>
    incidentPage(context, { ...page, filter: { serviceId, from, to, drill: true } }),
};
