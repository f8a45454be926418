import { scenarioAhead } from "../../domain/drills/plan/drillSeries.ts";
import { skipText } from "../../domain/drills/plan/occasion.ts";
import { scenarioOf } from "../../domain/drills/scenarios.ts";
import type { DrillOccasionResolvers, DrillPlanResolvers } from "../generated/types.ts";

/** What people have planned, and what has come of it. */
export const DrillPlan: DrillPlanResolvers = {
  id: ({ plan }) => plan.id,
  service: async ({ plan }, _, { loaders }) => {
    const service = await loaders.service.load(plan.serviceId);
    if (!service) throw new Error(`the service of drill plan ${plan.id} has vanished`);
    return service;
  },
  name: ({ plan }) => plan.name,
  version: ({ plan }) => plan.version,
  scenarios: ({ plan }) => plan.scenarioIds.flatMap((id) => scenarioOf(id) ?? []),
  pages: ({ plan }) => plan.pages,
  enabled: ({ plan }) => plan.enabled,
  start: ({ plan }) => plan.start,
  timeZone: ({ plan }) => plan.timeZone,
  every: ({ plan }) => plan.every,
  createdAt: ({ plan }) => plan.createdAt,
  nextAt: ({ dueAt }) => dueAt,
  nextScenario: (series) => (series.dueAt === undefined ? null : scenarioOf(scenarioAhead(series))),
};

export const DrillOccasion: DrillOccasionResolvers = {
  drill: (occasion, _, { loaders }) =>
    "incidentId" in occasion ? loaders.incident.load(occasion.incidentId) : null,
  leftOut: (occasion) => ("skipped" in occasion ? skipText(occasion.skipped) : null),
};
