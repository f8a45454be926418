import type { DeliveryKey } from "../domain/delivery.ts";
import type { Instant } from "../domain/time.ts";
import type { DeliveryRequest } from "./deliveryPorts.ts";
import type { PostKey } from "./postPorts.ts";

/** An entry of an incident's timeline, and when it was written. */
export interface Told {
  readonly seq: number;
  readonly recordedAt: Instant;
}

const OWN = "own:";

/** What tells an entry where a post stands. */
export const postRequest = (
  { incidentId: ownerId, channel, isOwn }: PostKey,
  { seq, recordedAt: requestedAt }: Told,
): DeliveryRequest => ({
  ...{ ownerId, seq, channel, urgency: "INFORM", requestedAt },
  target: isOwn ? `${OWN}${channel}` : `channel:${channel}`,
  targetName: isOwn ? "its own conversation" : channel,
});

/** The post that a delivery over such a channel is about. */
export const postOf = ({ ownerId: incidentId, channel, target }: DeliveryKey): PostKey => ({
  ...{ incidentId, channel },
  ...(target.startsWith(OWN) && { isOwn: true }),
});
