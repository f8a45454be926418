import { type Delivery, type DeliveryOutcome, isDirect, personIn } from "./delivery.ts";
import { ownerKind } from "./owner.ts";
import { type Instant, MINUTE } from "./time.ts";

/** What became of a message after its provider had taken it. */
export type Verdict =
  /** The mailbox or the phone network has it. */
  | { readonly kind: "ARRIVED" }
  /** Not yet, and the provider goes on trying. */
  | { readonly kind: "DELAYED"; readonly reason: string }
  /** It will not, or was not wanted. `forGood`: nor will anything else that is sent there. */
  | { readonly kind: "LOST"; readonly reason: string; readonly forGood: boolean };

/** What a provider reports of a message. Providers repeat themselves, and what is later may come sooner. */
export interface Feedback {
  /** What the provider called the message when it took it. */
  readonly receipt: string;
  readonly verdict: Verdict;
}

/** A delivery whose message its provider has taken. */
export interface Posted {
  readonly delivery: Delivery;
  /** Number of the entry by which a person had it tried or sent again, when it was; absent: nobody had. */
  readonly round?: number;
}

/**
 * How a delivery stands by what its provider reports; undefined when that is nothing new. What was lost stays lost: a
 * mail server may take a mail and send it back minutes later, and then both are reported in any order.
 */
export function outcomeBy(
  verdict: Verdict,
  { delivery, round }: Posted,
): DeliveryOutcome | undefined {
  const { ownerId, seq, target, channel, targetName, urgency, attempts, status } = delivery;
  const known = {
    ...{ ownerId, seq, target, channel, targetName, urgency, attempts },
    ...({ later: true, ...(round !== undefined && { round }) } as const),
  };
  switch (verdict.kind) {
    case "ARRIVED":
      return status === "SENT" ? { ...known, status: "DELIVERED" } : undefined;
    case "DELAYED": {
      const isNews = status === "SENT" && delivery.reason === undefined;
      return isNews ? { ...known, status: "SENT", reason: verdict.reason } : undefined;
    }
    case "LOST":
      return status === "SENT" || status === "DELIVERED"
        ? { ...known, status: "FAILED", reason: verdict.reason }
        : undefined;
    default:
      return verdict satisfies never;
  }
}

/** Whose contact the delivery went over; undefined: nobody's own. */
export function personReachedBy({ ownerId, target }: Delivery): string | undefined {
  if (!isDirect(target)) return personIn(target);
  return ownerKind(ownerId) === "USER" ? ownerId : undefined;
}

/** A report of a message whose provider was faster than we were is heard again for so long. */
export const isStillAwaited = (heardAt: Instant, now: Instant): boolean =>
  now < heardAt + RECEIPT_COMES_WITHIN;

const RECEIPT_COMES_WITHIN = 5 * MINUTE;
