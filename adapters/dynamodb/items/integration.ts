import * as z from "zod";
import type { Integration, IntegrationSecret } from "../../../domain/integration.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { count, instant } from "./shapes.ts";
import { signalMapping } from "./signalMappingShape.ts";

const secret: z.ZodType<IntegrationSecret> = z.object({
  name: z.string(),
  versionId: z.string(),
  setAt: instant,
  previous: z.exactOptional(z.object({ versionId: z.string(), until: instant })),
});

const shape: z.ZodType<Integration> = z.object({
  id: z.string(),
  serviceId: z.string(),
  name: z.string(),
  // What was written before integrations could change has not been changed.
  version: count.default(1),
  keyHash: z.string(),
  createdAt: instant,
  revokedAt: z.exactOptional(instant),
  secret: z.exactOptional(secret),
  topicArns: z.exactOptional(z.array(z.string())),
  mapping: z.exactOptional(signalMapping),
});

export const integrationItem: Codec<Integration> = codec("integration", 1, shape);

export function integrationPlacement(integration: Integration): Placement {
  return { ...keys.integration(integration.serviceId, integration.keyHash) };
}
