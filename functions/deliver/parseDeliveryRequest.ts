import * as z from "zod";
import { ownedAnew } from "../../adapters/dynamodb/items/ownedAnew.ts";
import type { DeliveryRequest } from "../../app/deliveryPorts.ts";

const shape: z.ZodType<DeliveryRequest> = z.object({
  ownerId: z.string().min(1),
  seq: z.number().int().nonnegative(),
  target: z.string().min(1),
  channel: z.string().min(1),
  targetName: z.string(),
  urgency: z.enum(["PAGE", "INFORM"]),
  requestedAt: z.number().int(),
  notBefore: z.exactOptional(z.number().int()),
  round: z.exactOptional(z.number().int()),
  direct: z.exactOptional(z.object({ headline: z.string(), lines: z.array(z.string()) })),
});

/** A request from a queue's message body; undefined for anything else. */
export function parseDeliveryRequest(body: string): DeliveryRequest | undefined {
  try {
    return shape.safeParse(ownedAnew(JSON.parse(body))).data;
  } catch {
    return undefined;
  }
}
