import { drillReport } from "../../domain/drills/drillReport.ts";
import { progressOf } from "../../domain/drills/progressOf.ts";
import { scenarioOf } from "../../domain/drills/scenarios.ts";
import { scoreOf } from "../../domain/drills/score.ts";
import { scoreText } from "../../domain/drills/scoreText.ts";
import { type Incident, isOpen } from "../../domain/incident.ts";
import type { GraphQLContext } from "../context.ts";
import type {
  DrillResolvers,
  DrillScenarioResolvers,
  DrillScoreResolvers,
} from "../generated/types.ts";
import { labelList } from "../labelList.ts";

const scenarioIn = ({ exercise }: Incident) => exercise && scenarioOf(exercise.scenario.id);

async function scored(incident: Incident, context: GraphQLContext) {
  const record = await context.loaders.record.load(incident.id);
  const run = record?.runs.at(-1);
  const playbook =
    run && (await context.ports.playbooks.playbook(run.playbook.id, run.playbook.version));
  const score = scoreOf(incident, run && playbook && progressOf(run, playbook));
  return { score, entries: record?.entries ?? [] };
}

/** A drill is its incident, looked at as one. */
export const Drill: DrillResolvers = {
  incident: (incident) => incident,
  scenario: scenarioIn,
  plan: ({ exercise }, _, { ports }) =>
    exercise?.planId === undefined ? null : ports.config.drillPlan(exercise.planId),
  pages: ({ exercise }) => exercise?.pages ?? true,
  endsAt: ({ exercise }) => exercise?.endsAt,
  ending: (incident) => (isOpen(incident) ? null : (incident.exercise?.ended ?? "RESOLVED")),
  score: async (incident, _, context) => (await scored(incident, context)).score,
  report: async (incident, _, context) => {
    const scenario = scenarioIn(incident);
    const [scores, service] = await Promise.all([
      scored(incident, context),
      context.loaders.service.load(incident.serviceId),
    ]);
    const serviceName = service?.name ?? incident.serviceId;
    return drillReport({ incident, serviceName, ...scores, ...(scenario && { scenario }) });
  },
};

export const DrillScenario: DrillScenarioResolvers = {
  labels: ({ labels }) => labelList(labels),
  mitigateWithinSeconds: ({ targets }) => targets.mitigateWithinSeconds,
  resolveWithinSeconds: ({ targets }) => targets.resolveWithinSeconds,
};

export const DrillScore: DrillScoreResolvers = { summary: scoreText };
