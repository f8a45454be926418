import type { ChannelKind } from "../channel.ts";
import type { Delivery } from "../delivery.ts";
import type { Instant } from "../time.ts";

/** Kinds of which it is always reported later whether a message has arrived: until then it has not. */
const REPORTED: ReadonlySet<ChannelKind> = new Set(["email"]);

/** When a message arrived, if it did by its time; of a channel that reports no more, when its provider took it. */
export function arrivedBy(
  { status, settledAt }: Delivery,
  kind: ChannelKind | undefined,
  due: Instant,
): Instant | undefined {
  if (settledAt === undefined || settledAt > due) return undefined;
  const isThere =
    status === "DELIVERED" || (status === "SENT" && kind !== undefined && !REPORTED.has(kind));
  return isThere ? settledAt : undefined;
}
