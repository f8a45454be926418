import * as z from "zod";
import {
  type Deadline,
  MAINTENANCE_CLOCKS,
  type MaintenanceClock,
} from "../../../domain/deadline.ts";
import type { WindowClock } from "../../../domain/maintenance/windowClock.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { maintenanceWindow } from "./maintenanceShape.ts";
import { count, instant } from "./shapes.ts";

const deadline: z.ZodType<Deadline<MaintenanceClock>> = z.object({
  kind: z.enum(MAINTENANCE_CLOCKS),
  generation: count,
  dueAt: instant,
});

const shape: z.ZodType<WindowClock> = z.object({
  window: maintenanceWindow,
  serviceId: z.string(),
  revision: count,
  deadline,
  ending: z.exactOptional(z.enum(["CHANGED", "CANCELLED"])),
  told: z.object({ held: count, replayed: count }),
});

export const windowClockItem: Codec<WindowClock> = codec("windowClock", 1, shape);

export const windowClockPlacement = ({ window }: WindowClock): Placement => ({
  ...keys.window(window.id),
});
