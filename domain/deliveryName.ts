import type { DeliveryKey } from "./delivery.ts";

/** What clients and receivers know a delivery by. */
export const deliveryName = ({ ownerId, seq, target, channel }: DeliveryKey): string =>
  `${ownerId}:${seq}:${target}:${channel}`;

const OF_INCIDENT = /^(inc_[^:]+):(\d{1,9}):((?:user|channel|own):[^:]+):([^:]+)$/;

/** The delivery of an incident that has this name; undefined where no such one could. */
export function deliveryNamed(name: string): DeliveryKey | undefined {
  const [, ownerId, seq, target, channel] = OF_INCIDENT.exec(name) ?? [];
  if (!ownerId || !seq || !target || !channel) return undefined;
  return { ownerId, seq: Number(seq), target, channel };
}
