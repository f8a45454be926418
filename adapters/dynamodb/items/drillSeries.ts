import * as z from "zod";
import { DRILL_UNITS, type DrillPlan } from "../../../domain/drills/plan/drillPlan.ts";
import type { DrillSeries } from "../../../domain/drills/plan/drillSeries.ts";
import type { SkipReason } from "../../../domain/drills/plan/occasion.ts";
import { indexKeys, keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { count, instant } from "./shapes.ts";

export const skipReason: z.ZodType<SkipReason> = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["INCIDENT", "DRILL"]), incidentId: z.string() }),
  z.object({ kind: z.enum(["MAINTENANCE", "FREEZE"]), name: z.string() }),
  z.object({ kind: z.literal("LATE") }),
  z.object({ kind: z.literal("SCENARIO"), scenarioId: z.string() }),
]);

const plan: z.ZodType<DrillPlan> = z.object({
  ...{ id: z.string(), serviceId: z.string(), name: z.string(), version: count },
  scenarioIds: z.array(z.string()),
  pages: z.boolean(),
  enabled: z.boolean(),
  start: instant,
  timeZone: z.string(),
  every: z.object({ unit: z.enum(DRILL_UNITS), count }),
  createdAt: instant,
});

const shape: z.ZodType<DrillSeries> = z.object({
  plan,
  revision: count,
  generation: count,
  dueAt: z.exactOptional(instant),
  occasions: count,
  last: z.exactOptional(
    z.union([
      z.object({ at: instant, incidentId: z.string() }),
      z.object({ at: instant, skipped: skipReason }),
    ]),
  ),
});

export const drillSeriesItem: Codec<DrillSeries> = codec("drillSeries", 1, shape);

export const drillSeriesPlacement = ({
  plan: { id, serviceId, name },
}: DrillSeries): Placement => ({
  ...keys.drillPlan(id),
  gsi1pk: indexKeys.drillPlansOfService(serviceId),
  gsi1sk: indexKeys.named(name, id),
});
