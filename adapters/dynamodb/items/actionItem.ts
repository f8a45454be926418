import * as z from "zod";
import {
  ACTION_ITEM_KINDS,
  type ActionItem,
  PRIORITIES,
} from "../../../domain/actionItems/actionItem.ts";
import { FIX_PARTS } from "../../../domain/fixPlans/fixPart.ts";
import { indexKeys, keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { count, instant } from "./shapes.ts";

const kept = {
  id: z.string(),
  version: count,
  revision: count,
  entryCount: count,
  deadlineCount: count,
  createdAt: instant,
  createdBy: z.string(),
  part: z.exactOptional(z.enum(FIX_PARTS)),
  replaces: z.exactOptional(z.string()),
  ticketAskedAt: z.exactOptional(instant),
  title: z.string(),
  details: z.exactOptional(z.string()),
  kind: z.enum(ACTION_ITEM_KINDS),
  priority: z.enum(PRIORITIES),
  ownerId: z.string(),
  dueOn: z.string(),
  serviceId: z.exactOptional(z.string()),
  incidentId: z.exactOptional(z.string()),
  ticket: z.exactOptional(z.object({ url: z.string(), key: z.exactOptional(z.string()) })),
};

const shape: z.ZodType<ActionItem> = z.discriminatedUnion("state", [
  z.object({
    ...kept,
    state: z.literal("OPEN"),
    deadline: z.object({ kind: z.literal("REMIND"), generation: count, dueAt: instant }),
  }),
  z.object({
    ...kept,
    state: z.enum(["DONE", "CANCELLED"]),
    ended: z.object({ at: instant, by: z.string(), note: z.exactOptional(z.string()) }),
  }),
]);

/** `kind` names the item as well, so an action item's own kind travels inside. */
const wrapped: Codec<{ actionItem: ActionItem; revision: number }> = codec(
  "actionItem",
  1,
  z.object({ actionItem: shape, revision: count }),
);

export const actionItemItem: Codec<ActionItem> = {
  encode: (actionItem, placement) =>
    wrapped.encode({ actionItem, revision: actionItem.revision }, placement),
  decode: (item) => wrapped.decode(item).actionItem,
};

/** While it is open, by whose it is and by its service; by its age for ever. */
export function actionItemPlacement(item: ActionItem): Placement {
  const { id, state, ownerId, serviceId, dueOn, createdAt } = item;
  const isOpen = state === "OPEN";
  const due = `${dueOn}#${id}`;
  return {
    ...keys.actionItem(id),
    gsi2pk: isOpen ? indexKeys.openActionItems() : indexKeys.endedActionItems(),
    gsi2sk: indexKeys.openedAt(createdAt, id),
    ...(isOpen && { gsi1pk: indexKeys.actionItemsOfOwner(ownerId), gsi1sk: due }),
    ...(isOpen &&
      serviceId !== undefined && {
        gsi3pk: indexKeys.actionItemsOfService(serviceId),
        gsi3sk: due,
      }),
  };
}
