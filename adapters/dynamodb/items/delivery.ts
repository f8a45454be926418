import * as z from "zod";
import {
  DELIVERY_STATUSES,
  type Delivery,
  type DeliveryChange,
  type DeliveryOutcome,
  isDirect,
} from "../../../domain/delivery.ts";
import { DAY, type Instant, SECOND } from "../../../domain/time.ts";
import { indexKeys, keys, shardOf, stamp } from "../keys.ts";
import { type Expression, MUST_NOT_EXIST, type Write } from "../table.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { ownedAnew } from "./ownedAnew.ts";
import { count, instant, urgency } from "./shapes.ts";

const common = {
  ownerId: z.string(),
  seq: count,
  target: z.string(),
  channel: z.string(),
  targetName: z.string(),
  urgency,
  attempts: count,
  reason: z.exactOptional(z.string()),
};
const again = z.object({ seq: count, at: instant });

const shape: z.ZodType<Delivery> = z.preprocess(
  ownedAnew,
  z.object({
    ...common,
    status: z.enum(DELIVERY_STATUSES),
    requestedAt: instant,
    settledAt: z.exactOptional(instant),
    leaseUntil: z.exactOptional(instant),
    receipt: z.exactOptional(z.string()),
    again: z.exactOptional(again),
  }),
);

/** How a delivery ended, inside the entry that says so. */
export const deliveryOutcome: z.ZodType<DeliveryOutcome> = z.preprocess(
  ownedAnew,
  z.object({
    ...common,
    status: z.enum(["SENT", "DELIVERED", "FAILED", "SUPPRESSED"]),
    round: z.exactOptional(count),
    ticket: z.exactOptional(z.object({ url: z.string(), key: z.exactOptional(z.string()) })),
    later: z.exactOptional(z.literal(true)),
  }),
);

export const deliveryItem: Codec<Delivery> = codec("delivery", 1, shape);

/** A direct message is of no interest for longer, whatever became of it. */
const DIRECT_STAYS = 7 * DAY;

/**
 * Where a delivery stands. `dueAt`: when the sweep has to look after it, if nobody has by then; absent once it is
 * settled. The text of a direct message is in the queue alone, so the sweep could not send it again.
 */
export function deliveryPlacement(delivery: Delivery, dueAt?: Instant): Placement {
  if (isDirect(delivery.target)) {
    const expiresAt = Math.floor((delivery.requestedAt + DIRECT_STAYS) / SECOND);
    return { ...keys.delivery(delivery), expiresAt };
  }
  return {
    ...keys.delivery(delivery),
    ...(dueAt !== undefined && {
      gsi3pk: indexKeys.dueDeliveries(shardOf(delivery.ownerId)),
      gsi3sk: stamp(dueAt),
    }),
  };
}

/** One that is made or begins anew; refused when somebody has tried it, or made it, since it was read. */
export function deliveryWrite({ before, after }: DeliveryChange): Write {
  const dueAt = after.status === "PENDING" ? after.requestedAt : undefined;
  const put = deliveryItem.encode(after, deliveryPlacement(after, dueAt));
  if (!before) return { put, condition: MUST_NOT_EXIST };
  const asRead = {
    text: "#status = :status AND attempts = :attempts",
    names: { "#status": "status" },
    values: { ":status": before.status, ":attempts": before.attempts },
  };
  return { put, condition: asRead };
}

/** Holds while nobody has had the delivery begun anew since; whoever sends an earlier round of it has lost it. */
export const ofRound = (round: number | undefined): Required<Expression> =>
  round === undefined
    ? { text: "attribute_not_exists(#again)", names: { "#again": "again" }, values: {} }
    : {
        text: "#again.#seq = :round",
        names: { "#again": "again", "#seq": "seq" },
        values: { ":round": round },
      };

interface End {
  readonly outcome: DeliveryOutcome;
  readonly settledAt: Instant;
}

/** The write that ends a delivery and takes it out of the sweep's sight; refused when it has ended already. */
export function settlement(end: End & { readonly receipt?: string | undefined }): Write {
  const { status, attempts, reason, round } = end.outcome;
  const own = ofRound(round);
  return {
    update: keys.delivery(end.outcome),
    with: {
      text: `SET #status = :status, attempts = :attempts, settledAt = :settledAt${
        reason === undefined ? "" : ", #reason = :reason"
      }${end.receipt === undefined ? "" : ", receipt = :receipt"} REMOVE leaseUntil, gsi3pk, gsi3sk${
        reason === undefined ? ", #reason" : ""
      }`,
      condition: `#status = :pending AND ${own.text}`,
      names: { ...own.names, "#status": "status", "#reason": "reason" },
      values: {
        ...own.values,
        ":status": status,
        ":attempts": attempts,
        ":settledAt": end.settledAt,
        ":pending": "PENDING",
        ...(reason !== undefined && { ":reason": reason }),
        ...(end.receipt !== undefined && { ":receipt": end.receipt }),
      },
    },
  };
}

/** The write of what a provider reports later; refused when it has been reported, or is of another message by now. */
export function reportedState(receipt: string, { outcome, settledAt }: End): Write {
  const { status, reason } = outcome;
  const why = reason === undefined ? " REMOVE #reason" : ", #reason = :reason";
  return {
    update: keys.delivery(outcome),
    with: {
      text: `SET #status = :status, settledAt = :settledAt${why}`,
      condition: "receipt = :receipt AND (#status = :sent OR #status = :left)",
      names: { "#status": "status", "#reason": "reason" },
      values: {
        ":status": status,
        ":settledAt": settledAt,
        ":receipt": receipt,
        ":sent": "SENT",
        ":left": status === "FAILED" ? "DELIVERED" : "SENT",
        ...(reason !== undefined && { ":reason": reason }),
      },
    },
  };
}
