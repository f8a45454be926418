import { deliveryName } from "../../domain/deliveryName.ts";
import type { DeliveryResolvers } from "../generated/types.ts";

export const Delivery: DeliveryResolvers = {
  id: deliveryName,
  target: ({ targetName }) => targetName,
};
