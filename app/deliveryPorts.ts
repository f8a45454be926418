import type { ActionItem } from "../domain/actionItems/actionItem.ts";
import type { ActionItemEntry } from "../domain/actionItems/events.ts";
import type { Delivery, DeliveryKey, DeliveryOutcome, Urgency } from "../domain/delivery.ts";
import type { DirectText } from "../domain/directMessage.ts";
import type { TimelineEntry } from "../domain/events.ts";
import type { Incident } from "../domain/incident.ts";
import type { ScheduleEntry } from "../domain/oncall/events.ts";
import type { Instant } from "../domain/time.ts";

/** A message to be delivered, as it travels through the queue. */
export interface DeliveryRequest extends DeliveryKey {
  readonly targetName: string;
  readonly urgency: Urgency;
  readonly requestedAt: Instant;
  /** When it may be sent; absent: at once. */
  readonly notBefore?: Instant;
  /** Number of the entry by which a person had it tried or sent again; absent: nobody has. */
  readonly round?: number;
  /** What it says, where that stands on no record; it travels here only and is never stored. */
  readonly direct?: DirectText;
}

export interface DeliveryQueue {
  /** Hands them to whoever delivers, no sooner than `delaySeconds` (0–900, whole; 0 unless said) from now. */
  send(requests: readonly DeliveryRequest[], delaySeconds?: number): Promise<void>;
}

/** Who has claimed a message may send it until `until`; then it is anybody's again. */
export interface Lease {
  readonly now: Instant;
  readonly until: Instant;
}

/** What a message is about. */
export type DeliverySubject =
  | {
      readonly kind: "INCIDENT";
      readonly incident: Incident;
      readonly entry: TimelineEntry;
    }
  | {
      readonly kind: "NOTICE";
      readonly entry: ScheduleEntry;
      readonly scheduleName: string;
    }
  | {
      readonly kind: "ACTION_ITEM";
      readonly item: ActionItem;
      readonly entry: ActionItemEntry;
    };

/** A delivery that somebody else has, or that is not due for its next attempt. */
export interface Held {
  readonly heldUntil: Instant;
}

export interface DeliveryStore {
  /**
   * Takes the message and counts the attempt, or says how long somebody else holds it. SETTLED: it has ended, or a later
   * request has it begun anew.
   */
  claim(request: DeliveryRequest, lease: Lease): Promise<Delivery | "SETTLED" | Held>;
  /** Gives it back for an attempt at `at` and not before; does nothing if it has been settled or claimed anew since. */
  release(
    delivery: Delivery,
    retry: { readonly reason: string; readonly at: Instant },
  ): Promise<void>;
  subject(key: DeliveryKey): Promise<DeliverySubject | undefined>;
  /**
   * Ends it and puts that on the timeline, in one transaction; does nothing when it has ended already. By the receipt
   * it is found again, when the provider reports what became of it.
   */
  settle(outcome: DeliveryOutcome, now: Instant, receipt?: string): Promise<void>;
}
