import * as z from "zod";
import type { StoredContribution } from "../../../app/metrics/ports.ts";
import type { Contribution } from "../../../domain/contribution.ts";
import type { Measurement, Measurements } from "../../../domain/measurements.ts";
import { type Codec, codec } from "./codec.ts";
import { category, count, instant, mark, severity } from "./shapes.ts";

const measurement: z.ZodType<Measurement> = z.discriminatedUnion("state", [
  z.object({ state: z.literal("RECORDED"), endedAt: instant, ms: count }),
  z.object({ state: z.literal("PENDING") }),
  z.object({ state: z.literal("NOT_APPLICABLE") }),
  z.object({ state: z.literal("INVALID"), marks: z.tuple([mark, mark]) }),
]);
const measurements: z.ZodType<Measurements> = z.object({
  detect: measurement,
  acknowledge: measurement,
  mitigate: measurement,
  resolve: measurement,
  restore: measurement,
});
const contribution: z.ZodType<Contribution> = z.object({
  incidentId: z.string(),
  serviceId: z.string(),
  severity,
  category,
  detectedAt: instant,
  failedAt: z.exactOptional(instant),
  measurements,
});
const shape: z.ZodType<StoredContribution> = z.object({
  incidentId: z.string(),
  revision: count,
  contribution: z.exactOptional(contribution),
});

export const contributionItem: Codec<StoredContribution> = codec("contribution", 1, shape);
