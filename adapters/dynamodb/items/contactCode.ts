import * as z from "zod";
import type { ContactCode } from "../../../domain/contactCode.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { inSeconds } from "./idempotency.ts";
import { count, instant } from "./shapes.ts";

const shape: z.ZodType<ContactCode> = z.object({
  userId: z.string(),
  channel: z.string(),
  salt: z.string(),
  hash: z.string(),
  sentAt: instant,
  until: instant,
  tries: count,
});

export const contactCodeItem: Codec<ContactCode> = codec("contactCode", 1, shape);

export function contactCodePlacement({ userId, channel, until }: ContactCode): Placement {
  return { ...keys.contactCode(userId, channel), expiresAt: inSeconds(until) };
}
