import type { DeliveryResolvers } from "../generated/types.ts";

export const Delivery: DeliveryResolvers = {
  id: ({ ownerId, seq, target, channel }) => `${ownerId}:${seq}:${target}:${channel}`,
  target: ({ targetName }) => targetName,
};
