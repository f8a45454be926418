import * as z from "zod";
import type { Heartbeat } from "../../../domain/heartbeat/heartbeat.ts";
import { indexKeys, keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { category, count, instant, severity } from "./shapes.ts";

const shape: z.ZodType<Heartbeat> = z.object({
  id: z.string(),
  serviceId: z.string(),
  name: z.string(),
  version: count,
  everySeconds: count,
  graceSeconds: count,
  enabled: z.boolean(),
  severity: z.exactOptional(severity),
  category: z.exactOptional(category),
  title: z.exactOptional(z.string()),
  createdAt: instant,
});

export const heartbeatItem: Codec<Heartbeat> = codec("heartbeat", 1, shape);

export function heartbeatPlacement({ id, serviceId, name }: Heartbeat): Placement {
  return {
    ...keys.heartbeat(id),
    gsi1pk: indexKeys.heartbeatsOfService(serviceId),
    gsi1sk: indexKeys.named(name, id),
  };
}
