import * as z from "zod";
import { type Deadline, PAGE_CHECK_CLOCKS, type PageCheckClock } from "../../../domain/deadline.ts";
import type { DeliveryKey } from "../../../domain/delivery.ts";
import type { PageCheck } from "../../../domain/pageCheck/pageCheck.ts";
import type { PageCheckState } from "../../../domain/pageCheck/pageCheckState.ts";
import { type Codec, codec } from "./codec.ts";
import { count, instant, severity, target, urgency } from "./shapes.ts";

const check: z.ZodType<PageCheck> = z.object({
  ...{ enabled: z.boolean(), target, urgency, serviceId: z.string(), severity },
  ...{ everySeconds: count, withinSeconds: count },
});

const deadline: z.ZodType<Deadline<PageCheckClock>> = z.object({
  kind: z.enum(PAGE_CHECK_CLOCKS),
  generation: count,
  dueAt: instant,
});

const delivery: z.ZodType<DeliveryKey> = z.object({
  ...{ ownerId: z.string(), seq: count, target: z.string(), channel: z.string() },
});

const shape: z.ZodType<PageCheckState> = z.object({
  ...{ version: count, revision: count, generation: count },
  check: z.exactOptional(check),
  deadline: z.exactOptional(deadline),
  sent: z.exactOptional(z.object({ at: instant, deliveries: z.array(delivery) })),
  alarm: z.exactOptional(z.object({ since: instant, serviceId: z.exactOptional(z.string()) })),
  last: z.exactOptional(z.object({ sentAt: instant, arrivedAt: z.exactOptional(instant) })),
});

export const pageCheckItem: Codec<PageCheckState> = codec("pageCheck", 1, shape);
