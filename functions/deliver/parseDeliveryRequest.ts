import * as z from "zod";
import type { DeliveryRequest } from "../../app/ports.ts";

const shape: z.ZodType<DeliveryRequest> = z.object({
  incidentId: z.string().min(1),
  seq: z.number().int().positive(),
  target: z.string().min(1),
  channel: z.string().min(1),
  targetName: z.string(),
  urgency: z.enum(["PAGE", "INFORM"]),
  requestedAt: z.number().int(),
});

/** A request from a queue's message body; undefined for anything else. */
export function parseDeliveryRequest(body: string): DeliveryRequest | undefined {
  try {
    return shape.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
