import * as z from "zod";
import type { Integration } from "../../../domain/integration.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { instant } from "./shapes.ts";

const shape: z.ZodType<Integration> = z.object({
  id: z.string(),
  serviceId: z.string(),
  name: z.string(),
  keyHash: z.string(),
  createdAt: instant,
  revokedAt: z.exactOptional(instant),
});

export const integrationItem: Codec<Integration> = codec("integration", 1, shape);

export function integrationPlacement(integration: Integration): Placement {
  return { ...keys.integration(integration.serviceId, integration.keyHash) };
}
