import * as z from "zod";
import {
  ENDINGS,
  type ServiceEntry,
  type ServiceEvent,
} from "../../../domain/maintenance/serviceEntry.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { skipReason } from "./drillSeries.ts";
import { count, instant } from "./shapes.ts";

const ofWindow = { windowId: z.string(), name: z.string() };
const ofPlan = { planId: z.string(), name: z.string() };

const event: z.ZodType<ServiceEvent> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("MaintenanceBegan"), ...ofWindow, until: instant }),
  z.object({
    type: z.literal("MaintenanceEnded"),
    ...ofWindow,
    why: z.enum(ENDINGS),
    held: count,
    replayed: count,
  }),
  z.object({ type: z.literal("DrillBegun"), ...ofPlan, incidentId: z.string() }),
  z.object({ type: z.literal("DrillSkipped"), ...ofPlan, reason: skipReason }),
]);

const shape: z.ZodType<ServiceEntry> = z.object({
  serviceId: z.string(),
  id: z.string(),
  at: instant,
  recordedAt: instant,
  actor: z.string(),
  event,
});

export const serviceEntryItem: Codec<ServiceEntry> = codec("serviceEntry", 1, shape);

export const serviceEntryPlacement = ({ serviceId, at, id }: ServiceEntry): Placement =>
  keys.serviceEntry(serviceId, at, id);
