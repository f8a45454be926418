import * as z from "zod";
import type { ServiceChange } from "../../../domain/serviceChange.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { instant, link } from "./shapes.ts";

const shape: z.ZodType<ServiceChange> = z.object({
  id: z.string(),
  serviceId: z.string(),
  at: instant,
  recordedAt: instant,
  summary: z.string(),
  source: z.exactOptional(z.string()),
  details: z.record(z.string(), z.string()),
  links: z.array(link),
});

export const changeItem: Codec<ServiceChange> = codec("change", 1, shape);

export const changePlacement = ({ serviceId, at, id }: ServiceChange): Placement => ({
  ...keys.change(serviceId, at, id),
});
