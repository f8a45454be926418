import * as z from "zod";
import type { DeliveryKey, DeliveryOutcome } from "../../../domain/delivery.ts";
import { DAY, type Instant } from "../../../domain/time.ts";
import { keys } from "../keys.ts";
import type { Item } from "../table.ts";
import { type Codec, codec } from "./codec.ts";
import { inSeconds } from "./idempotency.ts";
import { count } from "./shapes.ts";

/** The delivery that a provider has taken, and which time it was begun. */
export interface Receipt extends DeliveryKey {
  readonly round?: number;
}

const shape: z.ZodType<Receipt> = z.object({
  ...{ ownerId: z.string(), seq: count, target: z.string(), channel: z.string() },
  round: z.exactOptional(count),
});
export const receiptCodec: Codec<Receipt> = codec("receipt", 1, shape);

/** Mail servers give up after days, and people complain of what they find after a week away. */
const STAYS = 14 * DAY;

export function receiptItem(receipt: string, outcome: DeliveryOutcome, now: Instant): Item {
  const { ownerId, seq, target, channel, round } = outcome;
  const named = { ownerId, seq, target, channel, ...(round !== undefined && { round }) };
  return receiptCodec.encode(named, {
    ...keys.receipt(receipt),
    expiresAt: inSeconds(now + STAYS),
  });
}
