import * as z from "zod";
import { DEFAULT_SEVERITIES, SEVERITIES, type SeverityTable } from "../../../domain/severity.ts";
import { type Codec, codec } from "./codec.ts";
import { count, severity, severityRule } from "./shapes.ts";

/** The whole severity table is one item; while there is none, the defaults hold. */
export interface StoredSeverities {
  readonly version: number;
  readonly table: SeverityTable;
}

/** A table that was written before there were postmortems wants those that it comes with. */
const analysedAnew = (value: unknown): unknown =>
  value && typeof value === "object"
    ? Object.fromEntries(
        Object.entries(value).map(([level, rule]) => {
          const known = SEVERITIES.find((one) => one === level);
          const { postmortemWithinSeconds = null } = known ? DEFAULT_SEVERITIES[known] : {};
          return [level, { postmortemWithinSeconds, ...rule }];
        }),
      )
    : value;

const shape: z.ZodType<StoredSeverities> = z.object({
  version: count,
  table: z.preprocess(analysedAnew, z.record(severity, severityRule)),
});

export const severitiesItem: Codec<StoredSeverities> = codec("severities", 1, shape);
