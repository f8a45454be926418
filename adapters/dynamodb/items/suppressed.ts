import * as z from "zod";
import type { SuppressedSignal } from "../../../domain/suppressedSignal.ts";
import { DAY } from "../../../domain/time.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { inSeconds } from "./idempotency.ts";
import { instant, severity } from "./shapes.ts";

const shape: z.ZodType<SuppressedSignal> = z.object({
  id: z.string(),
  serviceId: z.string(),
  at: instant,
  by: z.object({ kind: z.enum(["RULE", "MAINTENANCE"]), name: z.string() }),
  source: z.string(),
  dedupKey: z.string(),
  title: z.string(),
  severity: z.exactOptional(severity),
  startedAt: z.exactOptional(instant),
  labels: z.record(z.string(), z.string()),
});

export const suppressedItem: Codec<SuppressedSignal> = codec("suppressed", 1, shape);

const KEPT = 30 * DAY;

export const suppressedPlacement = ({ serviceId, at, id }: SuppressedSignal): Placement => ({
  ...keys.suppressed(serviceId, at, id),
  expiresAt: inSeconds(at + KEPT),
});
