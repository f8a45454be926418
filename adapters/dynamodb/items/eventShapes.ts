import * as z from "zod";
import { deadline, instant, target, urgency } from "./shapes.ts";

/** Shapes that stand inside several kinds of events. */
export const text = z.exactOptional(z.string());
export const subscribed = z.exactOptional(
  z.array(z.object({ target, urgency, from: z.exactOptional(instant) })),
);
export const asks = {
  pages: z.array(target),
  informs: z.array(z.string()),
  clocks: z.array(deadline),
  stopped: z.array(deadline),
  tells: z.exactOptional(z.array(target)),
  subscribed,
};
export const clocked = {
  clocks: z.exactOptional(z.array(deadline)),
  stopped: z.exactOptional(z.array(deadline)),
};
export const event = <const T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });
