import { isOpenAt } from "../../domain/maintenanceWindow.ts";
import type { FreezeResolvers } from "../generated/types.ts";

export const Freeze: FreezeResolvers = {
  services: async ({ serviceIds }, _, { loaders }) => {
    const found = await Promise.all(serviceIds.map((id) => loaders.service.load(id)));
    return found.filter((one) => one !== undefined);
  },
  isOpen: (freeze, _, { ports }) => isOpenAt(freeze, ports.clock.now()),
};
