import { directTarget } from "../domain/delivery.ts";
import type { DirectText } from "../domain/directMessage.ts";
import type { User } from "../domain/user.ts";
import type { DeliveryQueue } from "./deliveryPorts.ts";
import type { Clock } from "./ports.ts";

export interface SendDirectlyPorts {
  readonly deliveries: DeliveryQueue;
  readonly clock: Clock;
}

export interface DirectNotice extends DirectText {
  readonly user: Pick<User, "id" | "name">;
  /** Name of the channel to reach them by. */
  readonly channel: string;
  readonly id: string;
}

/**
 * Sends one text to one person over one channel, as a code that only they should see. The text travels in the queue
 * alone; that it was sent, and what became of it, is kept for a week below the user, and nothing of it is in the API.
 */
export async function sendDirectly(ports: SendDirectlyPorts, notice: DirectNotice): Promise<void> {
  const { user, channel, id, headline, lines } = notice;
  await ports.deliveries.send([
    {
      ownerId: user.id,
      seq: 0,
      target: directTarget(id),
      channel,
      targetName: user.name,
      urgency: "INFORM",
      requestedAt: ports.clock.now(),
      direct: { headline, lines },
    },
  ]);
}
