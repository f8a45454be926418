import * as z from "zod";
import type { SeverityTable } from "../../../domain/severity.ts";
import { type Codec, codec } from "./codec.ts";
import { count, severity, severityRule } from "./shapes.ts";

/** The whole severity table is one item; while there is none, the defaults hold. */
export interface StoredSeverities {
  readonly version: number;
  readonly table: SeverityTable;
}

const shape: z.ZodType<StoredSeverities> = z.object({
  version: count,
  table: z.record(severity, severityRule),
});

export const severitiesItem: Codec<StoredSeverities> = codec("severities", 1, shape);
