import * as z from "zod";
import type { Instant } from "../../../domain/time.ts";
import { keys } from "../keys.ts";
import type { Item } from "../table.ts";
import { type Codec, codec } from "./codec.ts";
import { forgottenAt } from "./idempotency.ts";
import { instant } from "./shapes.ts";

interface Seen {
  readonly at: Instant;
  /** When, by the monitor's clock, it was said. */
  readonly saidAt?: Instant;
}

const shape: z.ZodType<Seen> = z.object({ at: instant, saidAt: z.exactOptional(instant) });
const item: Codec<Seen> = codec("seen", 1, shape);

/** A message or a firing that was dealt with. */
export function seenItem(marker: string, seen: Seen): Item {
  return item.encode(seen, { ...keys.seen(marker), expiresAt: forgottenAt(seen.at) });
}
