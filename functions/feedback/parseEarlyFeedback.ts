import * as z from "zod";
import type { EarlyFeedback } from "../../app/feedbackPorts.ts";

const shape: z.ZodType<EarlyFeedback> = z.object({
  receipt: z.string().min(1),
  heardAt: z.number().int(),
  verdict: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("ARRIVED") }),
    z.object({ kind: z.literal("DELAYED"), reason: z.string() }),
    z.object({ kind: z.literal("LOST"), reason: z.string(), forGood: z.boolean() }),
  ]),
});

/** Feedback from a queue's message body; undefined for anything else. */
export function parseEarlyFeedback(body: string): EarlyFeedback | undefined {
  try {
    return shape.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
