import type { Delivery, DeliveryOutcome } from "../domain/delivery.ts";
import { type Instant, MINUTE, SECOND } from "../domain/time.ts";
import { delaySeconds } from "./delaySeconds.ts";
import type { DeliveryRequest, DeliveryStore, Held } from "./deliveryPorts.ts";
import { type Ending, failed, type SendPorts, sendDelivery } from "./sendDelivery.ts";

export interface DeliverPorts extends SendPorts {
  readonly deliveries: DeliveryStore;
}

export interface Attempt {
  /** Counts how often the queue has handed the request out, from 1. */
  readonly attempt: number;
  readonly maxAttempts: number;
}

/** What the queue should do with the request. */
export type Delivered =
  | { readonly kind: "done" }
  | { readonly kind: "retry"; readonly afterSeconds: number }
  /** Settled as failed after the last attempt. */
  | { readonly kind: "givenUp" };

/** Longer than any attempt can take, so that a second sender starts only after the first has died. */
const LEASE = MINUTE;
const FIRST_BACKOFF_SECONDS = 5;
const LONGEST_BACKOFF_SECONDS = 900;
/** A queue hides a message for twelve hours at most, counted from when it was handed out. */
const LONGEST_WAIT_SECONDS = 43_000;

/** One attempt at one delivery: claim, send, settle. A crash anywhere in between means another attempt, never silence. */
export async function deliver(
  ports: DeliverPorts,
  request: DeliveryRequest,
  attempt: Attempt,
): Promise<Delivered> {
  const now = ports.clock.now();
  if (request.notBefore !== undefined && now < request.notBefore) {
    await ports.queue.send([request], delaySeconds(request.notBefore - now));
    return { kind: "done" };
  }
  const claimed = await ports.deliveries.claim(request, { now, until: now + LEASE });
  if (claimed === "SETTLED") return { kind: "done" };
  if ("heldUntil" in claimed) return { kind: "retry", afterSeconds: secondsUntil(claimed, now) };
  const result =
    claimed.attempts > attempt.maxAttempts
      ? failed(`given up after ${attempt.maxAttempts} attempts`)
      : await sendDelivery(ports, claimed, request.direct);
  if (result.kind !== "retry") return settle(ports, claimed, result);
  if (attempt.attempt >= attempt.maxAttempts) {
    const settled = await settle(ports, claimed, failed(result.reason));
    // Whoever waits for a direct message asks for another; no operator has to hear of it.
    return request.direct ? settled : { kind: "givenUp" };
  }
  const afterSeconds = waitAfter(attempt.attempt, result.afterSeconds);
  const at = ports.clock.now() + afterSeconds * SECOND;
  await ports.deliveries.release(claimed, { reason: result.reason, at });
  return { kind: "retry", afterSeconds };
}

/** Puts the outcome on the timeline; a delivery that was settled meanwhile stays as it is. */
async function settle(
  ports: DeliverPorts,
  delivery: Delivery,
  ending: Ending,
): Promise<{ kind: "done" }> {
  const { ownerId, seq, target, channel, targetName, urgency, attempts, again } = delivery;
  const outcome: DeliveryOutcome = {
    ...{ ownerId, seq, target, channel, targetName, urgency },
    ...(again && { round: again.seq }),
    status: ending.status,
    // The claim counted an attempt before it was known that there was nothing to send.
    attempts: ending.status === "SUPPRESSED" ? attempts - 1 : attempts,
    ...(ending.reason !== undefined && { reason: ending.reason }),
    ...(ending.ticket && { ticket: ending.ticket }),
  };
  await ports.deliveries.settle(outcome, ports.clock.now(), ending.receipt);
  return { kind: "done" };
}

/** A double comes back when whoever holds the delivery has had the time for it. */
const secondsUntil = ({ heldUntil }: Held, now: Instant): number =>
  Math.min(Math.max(1, Math.ceil((heldUntil - now) / SECOND)), LONGEST_WAIT_SECONDS);

/** Exponential from five seconds to fifteen minutes; a receiver that names a longer time is obeyed. */
function waitAfter(attempt: number, named = 0): number {
  const backoff = Math.min(FIRST_BACKOFF_SECONDS * 2 ** (attempt - 1), LONGEST_BACKOFF_SECONDS);
  return Math.min(Math.max(backoff, Math.ceil(named)), LONGEST_WAIT_SECONDS);
}
