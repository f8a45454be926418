import * as z from "zod";
import type { CalendarFeed } from "../../../domain/oncall/calendarFeed.ts";
import { type Codec, codec } from "./codec.ts";
import { instant } from "./shapes.ts";

const shape: z.ZodType<CalendarFeed> = z.object({
  id: z.string(),
  userId: z.string(),
  scheduleId: z.exactOptional(z.string()),
  tokenHash: z.string(),
  createdAt: instant,
  revokedAt: z.exactOptional(instant),
});

/** Stands twice: with its owner for good, and where its secret leads to until it is revoked. */
export const calendarFeedItem: Codec<CalendarFeed> = codec("calendarFeed", 1, shape);
