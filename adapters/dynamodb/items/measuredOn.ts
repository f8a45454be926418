import * as z from "zod";
import { type Codec, codec } from "./codec.ts";

/** A pointer from a day to an incident that adds something on it. */
export interface MeasuredOn {
  readonly incidentId: string;
}
const shape: z.ZodType<MeasuredOn> = z.object({ incidentId: z.string() });

export const measuredOnItem: Codec<MeasuredOn> = codec("measured-on", 1, shape);
