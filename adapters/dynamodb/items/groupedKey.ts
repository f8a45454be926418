import * as z from "zod";
import { type GroupedKey, KEY_STATES } from "../../../domain/grouping/groupedKey.ts";
import { DAY } from "../../../domain/time.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { inSeconds } from "./idempotency.ts";
import { category, count, instant, severity } from "./shapes.ts";

const shape: z.ZodType<GroupedKey> = z.object({
  incidentId: z.string(),
  dedupKey: z.string(),
  revision: count,
  state: z.enum(KEY_STATES),
  source: z.string(),
  title: z.string(),
  category,
  severity: z.exactOptional(severity),
  episode: z.exactOptional(z.string()),
  firstAt: instant,
  heardAt: instant,
  saidAt: instant,
});

export const groupedKeyItem: Codec<GroupedKey> = codec("groupedKey", 1, shape);

/** One that has cleared and is heard of no more is forgotten; one that fires is waited for. */
const STAYS_CLEARED = 30 * DAY;

/** As the lock on the key, beside its service; it names its incident also once that has ended. */
export const lockPlacement = (serviceId: string, key: GroupedKey): Placement => ({
  ...keys.open(serviceId, key.dedupKey),
  ...(key.state === "CLEARED" && { expiresAt: inSeconds(key.heardAt + STAYS_CLEARED) }),
});

/** As one of the keys of its incident, for ever. */
export const memberPlacement = ({ incidentId, firstAt, dedupKey }: GroupedKey): Placement => ({
  ...keys.member(incidentId, firstAt, dedupKey),
});
