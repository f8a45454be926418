import * as z from "zod";
import { ownedAnew } from "../../adapters/dynamodb/items/ownedAnew.ts";
import type { DeadlineRef } from "../../app/ports.ts";
import { DEADLINE_KINDS } from "../../domain/deadline.ts";

const shape: z.ZodType<DeadlineRef> = z.preprocess(
  ownedAnew,
  z.object({
    ownerId: z.string().min(1),
    kind: z.enum(DEADLINE_KINDS),
    generation: z.int().positive(),
    dueAt: z.int(),
  }),
);

/** A deadline as schedules and queues carry it; throws for anything else, so that it ends in a dead-letter queue. */
export const parseDeadline = (value: unknown): DeadlineRef => shape.parse(value);
