import type { DeliveryKey } from "../domain/delivery.ts";
import { MINUTE } from "../domain/time.ts";
import type { Clock } from "./ports.ts";
import type { Post, PostStore } from "./postPorts.ts";
import type { SendResult } from "./sendDelivery.ts";

export interface WithPostPorts {
  readonly posts: Pick<PostStore, "take" | "giveBack">;
  readonly clock: Clock;
}

/** Longer than any attempt can take: who holds it after that has died. */
const LEASE = MINUTE;

/**
 * Sends over a channel that shows an incident in one message. One sender at a time, so that a state that is older never
 * overwrites a newer one; what is known of the message is kept whatever comes of the attempt.
 */
export async function withPost(
  { posts, clock }: WithPostPorts,
  delivery: DeliveryKey,
  send: (post: Post) => Promise<SendResult>,
): Promise<SendResult> {
  const { ownerId: incidentId, channel, seq, target } = delivery;
  const key = { incidentId, channel };
  const by = `${seq}:${target}`;
  const now = clock.now();
  const post = await posts.take(key, { by, now, until: now + LEASE });
  if ("heldUntil" in post)
    return { kind: "retry", reason: "its message is being changed by another delivery" };
  const result = await send(post);
  await posts.giveBack(key, result.post ?? {}, by);
  return result;
}
