import * as z from "zod";
import type { MaintenanceWindow } from "../../../domain/maintenanceWindow.ts";
import { restriction } from "./scheduleShapes.ts";
import { instant } from "./shapes.ts";
import { labelMatch } from "./signalRuleShape.ts";

/** When something planned holds, in whatever it stands. */
export const plannedTime = {
  start: instant,
  end: z.exactOptional(instant),
  recurrence: z.exactOptional(z.object({ timeZone: z.string(), windows: z.array(restriction) })),
};

export const maintenanceWindow: z.ZodType<MaintenanceWindow> = z.object({
  id: z.string(),
  name: z.string(),
  ...plannedTime,
  labels: z.array(labelMatch),
});
