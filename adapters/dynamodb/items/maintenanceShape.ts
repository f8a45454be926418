import * as z from "zod";
import type { MaintenanceWindow } from "../../../domain/maintenanceWindow.ts";
import { restriction } from "./scheduleShapes.ts";
import { instant } from "./shapes.ts";
import { labelMatch } from "./signalRuleShape.ts";

export const maintenanceWindow: z.ZodType<MaintenanceWindow> = z.object({
  id: z.string(),
  name: z.string(),
  start: instant,
  end: z.exactOptional(instant),
  labels: z.array(labelMatch),
  recurrence: z.exactOptional(z.object({ timeZone: z.string(), windows: z.array(restriction) })),
});
