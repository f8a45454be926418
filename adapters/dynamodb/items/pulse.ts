import * as z from "zod";
import type { Alarm, Pulse } from "../../../domain/heartbeat/pulse.ts";
import { type Codec, codec } from "./codec.ts";
import { count, instant } from "./shapes.ts";

const alarm: z.ZodType<Alarm> = z.object({
  reason: z.enum(["MISSED", "FAILED"]),
  since: instant,
});

const shape: z.ZodType<Pulse> = z.object({
  heartbeatId: z.string(),
  tokenHash: z.string(),
  lastPingAt: z.exactOptional(instant),
  revision: count,
  generation: count,
  dueAt: z.exactOptional(instant),
  alarm: z.exactOptional(alarm),
});

/** Put once, when its heartbeat is made; then only updated, a ping beside everything else. */
export const pulseItem: Codec<Pulse> = codec("pulse", 1, shape);
