import * as z from "zod";
import type { Freeze } from "../../../domain/prevention/freeze.ts";
import { type Codec, codec } from "./codec.ts";
import { plannedTime } from "./maintenanceShape.ts";
import { count } from "./shapes.ts";

interface StoredFreezes {
  readonly version: number;
  readonly freezes: readonly Freeze[];
}

const shape: z.ZodType<StoredFreezes> = z.object({
  version: count,
  freezes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      reason: z.exactOptional(z.string()),
      serviceIds: z.array(z.string()),
      ...plannedTime,
    }),
  ),
});

/** All of them in one item, so that one read answers a question about a deployment. */
export const freezesItem: Codec<StoredFreezes> = codec("freezes", 1, shape);
