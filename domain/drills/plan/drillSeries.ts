import type { Deadline } from "../../deadline.ts";
import type { Instant } from "../../time.ts";
import { beginningAfter, type DrillPlan } from "./drillPlan.ts";
import type { Occasion } from "./occasion.ts";

/** A plan with what has come of it. */
export interface DrillSeries {
  readonly plan: DrillPlan;
  /** Counts every commit; the optimistic lock of the store. */
  readonly revision: number;
  /** The number of the newest deadline ever set. */
  readonly generation: number;
  /** When the next drill begins; absent: none does. */
  readonly dueAt?: Instant;
  /** How many occasions there were, by which scenarios are taken in turn. */
  readonly occasions: number;
  readonly last?: Occasion;
}

export const newSeries = (plan: DrillPlan, now: Instant): DrillSeries =>
  waiting({ plan, revision: 1, generation: 0, occasions: 0 }, now);

/** After a change of the plan. */
export const replanned = (series: DrillSeries, plan: DrillPlan, now: Instant): DrillSeries =>
  waiting({ ...series, plan, revision: series.revision + 1 }, now);

/** After an occasion: those that were missed meanwhile are not made up for. */
export const afterOccasion = (series: DrillSeries, last: Occasion, now: Instant): DrillSeries => {
  const { revision, occasions } = series;
  const next = { ...series, last, revision: revision + 1, occasions: occasions + 1 };
  return waiting(next, Math.max(now, last.at));
};

function waiting({ dueAt: had, ...series }: DrillSeries, after: Instant): DrillSeries {
  if (!series.plan.enabled) return series;
  const dueAt = beginningAfter(series.plan, after);
  const generation = dueAt === had ? series.generation : series.generation + 1;
  return { ...series, dueAt, generation };
}

export const beginningOf = ({ dueAt, generation }: DrillSeries): Deadline<"DRILL"> | undefined =>
  dueAt === undefined ? undefined : { kind: "DRILL", generation, dueAt };

/** Whose turn it is. */
export const scenarioAhead = ({ plan, occasions }: DrillSeries): string =>
  plan.scenarioIds[occasions % plan.scenarioIds.length] ?? "";
