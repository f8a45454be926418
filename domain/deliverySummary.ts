import type { DeliveryOutcome } from "./delivery.ts";

/** To whom it goes, and how. */
export function recipient({
  targetName,
  channel,
}: Pick<DeliveryOutcome, "targetName" | "channel">) {
  const by = channel === "none" || channel === targetName ? "" : ` by ${channel}`;
  return `${targetName}${by}`;
}

/** How a message ended, in a sentence. */
export function deliverySummary(outcome: DeliveryOutcome): string {
  const { status, attempts, reason } = outcome;
  const whom = recipient(outcome);
  const why = reason ? `: ${reason}` : "";
  switch (status) {
    case "SENT":
      return reason ? `Not there yet: ${whom}${why}.` : `Sent to ${whom}.`;
    case "DELIVERED":
      return `Delivered to ${whom}.`;
    case "FAILED":
      return `Could not reach ${whom} after ${attempts} attempt${attempts === 1 ? "" : "s"}${why}.`;
    case "SUPPRESSED":
      return `Not sent to ${whom}${why}.`;
  }
}
