import * as z from "zod";
import type { Subscription } from "../../../domain/subscription.ts";
import { type Codec, codec } from "./codec.ts";
import { category, count, severity } from "./shapes.ts";

/** What all teams have asked to hear of, in one item, so that one read goes with every incident that opens. */
export interface StoredSubscriptions {
  readonly version: number;
  readonly subscriptions: readonly Subscription[];
}

const shape: z.ZodType<StoredSubscriptions> = z.object({
  version: count,
  subscriptions: z.array(
    z.object({
      teamId: z.string(),
      categories: z.array(category),
      lowestSeverity: severity,
      toleranceSeconds: count,
      channels: z.array(z.string()),
      tellsMembers: z.boolean(),
      pages: z.boolean(),
    }),
  ),
});

export const subscriptionsItem: Codec<StoredSubscriptions> = codec("subscriptions", 1, shape);
