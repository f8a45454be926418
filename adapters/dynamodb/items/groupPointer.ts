import * as z from "zod";
import type { GroupPointer } from "../../../domain/grouping/grouping.ts";
import { DAY } from "../../../domain/time.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { inSeconds } from "./idempotency.ts";
import { instant } from "./shapes.ts";

const shape: z.ZodType<GroupPointer> = z.object({
  group: z.string(),
  incidentId: z.string(),
  openedAt: instant,
});

export const groupPointerItem: Codec<GroupPointer> = codec("group", 1, shape);

/** Longer than any window. */
const STAYS = 2 * DAY;

export const groupPlacement = (serviceId: string, pointer: GroupPointer): Placement => ({
  ...keys.group(serviceId, pointer.group),
  expiresAt: inSeconds(pointer.openedAt + STAYS),
});
