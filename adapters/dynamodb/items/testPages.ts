import * as z from "zod";
import type { TestPages } from "../../../domain/testPage.ts";
import { DAY } from "../../../domain/time.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { inSeconds } from "./idempotency.ts";
import { count, instant } from "./shapes.ts";

const page = z.object({ id: z.string(), channel: z.string(), sentAt: instant });
const shape: z.ZodType<TestPages> = z.object({
  userId: z.string(),
  version: count,
  pages: z.array(page),
});

export const testPagesItem: Codec<TestPages> = codec("testPages", 1, shape);

/** Vanishes with the deliveries of the newest. */
export function testPagesPlacement({ userId, pages }: TestPages): Placement {
  const newest = Math.max(0, ...pages.map(({ sentAt }) => sentAt));
  return { ...keys.testPages(userId), expiresAt: inSeconds(newest + 7 * DAY) };
}
