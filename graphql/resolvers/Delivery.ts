import type { DeliveryResolvers } from "../generated/types.ts";

export const Delivery: DeliveryResolvers = {
  id: ({ incidentId, seq, target, channel }) => `${incidentId}:${seq}:${target}:${channel}`,
  target: ({ targetName }) => targetName,
};
