import type { DeliveryOutcome } from "../domain/delivery.ts";
import type { Feedback, Posted } from "../domain/feedback.ts";
import type { Instant } from "../domain/time.ts";

/** Feedback that came before the message's receipt was written, and since when it waits for that. */
export interface EarlyFeedback extends Feedback {
  readonly heardAt: Instant;
}

export interface FeedbackStore {
  /**
   * The delivery that a receipt stands for. UNKNOWN: there is no such receipt yet, or no more; OVERTAKEN: another message
   * has taken its place, or the delivery is forgotten.
   */
  postedAs(receipt: string): Promise<Posted | "UNKNOWN" | "OVERTAKEN">;
  /** Puts what was reported on the delivery and on the timeline; does nothing when it stands there already. */
  report(receipt: string, outcome: DeliveryOutcome, now: Instant): Promise<void>;
}

export interface FeedbackQueue {
  /** Has it heard again in a moment. */
  send(early: readonly EarlyFeedback[]): Promise<void>;
}
