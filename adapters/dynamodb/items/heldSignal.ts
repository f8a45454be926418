import * as z from "zod";
import type { HeldSignal } from "../../../domain/maintenance/heldSignal.ts";
import { DAY } from "../../../domain/time.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { inSeconds } from "./idempotency.ts";
import { instant } from "./shapes.ts";
import { signal } from "./signalShape.ts";

const shape: z.ZodType<HeldSignal> = z.object({
  id: z.string(),
  serviceId: z.string(),
  signal,
  since: instant,
  by: z.string(),
});

export const heldSignalItem: Codec<HeldSignal> = codec("heldSignal", 1, shape);

/** No window is open for as long; what is left then was forgotten by everybody. */
const KEPT = 90 * DAY;

export const heldSignalPlacement = ({ serviceId, signal, since }: HeldSignal): Placement => ({
  ...keys.held(serviceId, signal.dedupKey),
  expiresAt: inSeconds(since + KEPT),
});
