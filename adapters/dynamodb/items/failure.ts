import * as z from "zod";
import type { Failure } from "../../../domain/failures.ts";
import { type Codec, codec } from "./codec.ts";
import { category, instant, severity } from "./shapes.ts";

const shape: z.ZodType<Failure> = z.object({
  serviceId: z.string(),
  severity,
  category,
  startedAt: instant,
});

export const failureItem: Codec<Failure> = codec("failure", 1, shape);
