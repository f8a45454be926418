import * as z from "zod";
import type { AwsRouting } from "../../../domain/awsRouting.ts";
import { type Codec, codec } from "./codec.ts";
import { count } from "./shapes.ts";

/** Every service's ARN patterns in one item, so that one read routes an AWS event. */
export interface StoredAwsRouting extends AwsRouting {
  readonly version: number;
}

const shape: z.ZodType<StoredAwsRouting> = z.object({
  version: count,
  routes: z.array(z.object({ pattern: z.string(), serviceId: z.string() })),
  defaultServiceId: z.exactOptional(z.string()),
});

export const awsRoutesItem: Codec<StoredAwsRouting> = codec("awsRoutes", 1, shape);
