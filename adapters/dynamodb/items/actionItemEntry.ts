import * as z from "zod";
import type { ActionItemEntry, ActionItemEvent } from "../../../domain/actionItems/events.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { deliveryOutcome } from "./delivery.ts";
import { person } from "./scheduleShapes.ts";
import { count, instant } from "./shapes.ts";

const event = <const T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), tells: z.array(person), ...shape });

const note = z.exactOptional(z.string());
const field = z.enum([
  ...(["title", "details", "kind", "priority", "ownerId", "dueOn"] as const),
  ...(["serviceId", "incidentId", "ticket"] as const),
]);

const anyEvent: z.ZodType<ActionItemEvent> = z.discriminatedUnion("type", [
  event("ActionItemCreated", { owner: person, dueOn: z.string() }),
  event("ActionItemChanged", {
    fields: z.array(field),
    owner: z.exactOptional(person),
    dueOn: z.exactOptional(z.string()),
  }),
  event("ActionItemCompleted", { note }),
  event("ActionItemCancelled", { note }),
  event("ActionItemReopened", { note }),
  event("ActionItemReminded", {
    dueOn: z.string(),
    daysLeft: z.int(),
    owner: person,
    because: z.exactOptional(z.enum(["LATE", "OWNER_LEFT"])),
  }),
  event("ActionItemTicketAsked", { channel: z.string() }),
  event("DeliverySettled", { outcome: deliveryOutcome }),
]);

const shape: z.ZodType<ActionItemEntry> = z.object({
  actionItemId: z.string(),
  seq: count,
  at: instant,
  recordedAt: instant,
  actor: z.string(),
  actorName: z.exactOptional(z.string()),
  event: anyEvent,
});

/** An entry on the record of an action item; its insert drives the stream, as an incident's does. */
export const actionItemEntryItem: Codec<ActionItemEntry> = codec("actionItemEntry", 1, shape);

export const actionItemEntryPlacement = ({
  actionItemId,
  seq,
  event: { type, ...rest },
}: ActionItemEntry): Placement =>
  keys.event(actionItemId, seq, "outcome" in rest ? rest.outcome : undefined);
