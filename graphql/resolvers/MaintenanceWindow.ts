import { isOpenAt } from "../../domain/maintenanceWindow.ts";
import type { MaintenanceWindowResolvers } from "../generated/types.ts";

export const MaintenanceWindow: MaintenanceWindowResolvers = {
  isOpen: (window, _, { ports }) => isOpenAt(window, ports.clock.now()),
};
