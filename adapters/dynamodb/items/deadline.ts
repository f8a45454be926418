import * as z from "zod";
import type { DeadlineRef } from "../../../app/ports.ts";
import { DEADLINE_KINDS } from "../../../domain/deadline.ts";
import { indexKeys, keys, shardOf, stamp } from "../keys.ts";
import type { Item } from "../table.ts";
import { type Codec, codec } from "./codec.ts";
import { ownedAnew } from "./ownedAnew.ts";
import { count, instant } from "./shapes.ts";

const shape: z.ZodType<DeadlineRef> = z.preprocess(
  ownedAnew,
  z.object({
    ownerId: z.string(),
    kind: z.enum(DEADLINE_KINDS),
    generation: count,
    dueAt: instant,
  }),
);

/** `kind` names the item as well, so a deadline's own kind travels inside. */
const wrapped: Codec<{ deadline: DeadlineRef }> = codec(
  "deadline",
  1,
  z.object({ deadline: shape }),
);

export function deadlineItem(ref: DeadlineRef): Item {
  return wrapped.encode(
    { deadline: ref },
    {
      ...keys.deadline(ref.ownerId, ref.kind, ref.generation),
      gsi3pk: indexKeys.dueDeadlines(shardOf(ref.ownerId)),
      gsi3sk: stamp(ref.dueAt),
    },
  );
}

export const deadlineOf = (item: Item): DeadlineRef => wrapped.decode(item).deadline;
