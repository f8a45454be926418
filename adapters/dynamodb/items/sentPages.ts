import * as z from "zod";
import type { SentPages } from "../../../app/pagePorts.ts";
import type { SentPage } from "../../../domain/pages/sentPage.ts";
import { HOUR } from "../../../domain/time.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { inSeconds } from "./idempotency.ts";
import { count, instant, severity } from "./shapes.ts";

const page: z.ZodType<SentPage> = z.object({
  incidentId: z.string(),
  seq: count,
  channel: z.string(),
  serviceId: z.string(),
  severity,
  drill: z.exactOptional(z.literal(true)),
  at: instant,
});
const shape: z.ZodType<SentPages> = z.object({ revision: count, pages: z.array(page) });

export const sentPagesItem: Codec<SentPages> = codec("sentPages", 1, shape);

/** Vanishes once none of the pages is of the last hour any more. */
export function sentPagesPlacement(userId: string, { pages }: SentPages): Placement {
  const newest = Math.max(0, ...pages.map(({ at }) => at));
  return { ...keys.sentPages(userId), expiresAt: inSeconds(newest + 2 * HOUR) };
}
