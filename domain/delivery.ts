import type { Ticket } from "./actionItems/actionItem.ts";
import type { Target } from "./policy.ts";
import type { Instant } from "./time.ts";

export const URGENCIES = ["PAGE", "INFORM"] as const;
/** A page wants an answer from a person; information wants none. */
export type Urgency = (typeof URGENCIES)[number];

/** Somebody to tell about one timeline event. */
export interface Notice {
  readonly target: Target;
  readonly urgency: Urgency;
  /** Absent: at once. */
  readonly from?: Instant;
}

export const DELIVERY_STATUSES = ["PENDING", "SENT", "DELIVERED", "FAILED", "SUPPRESSED"] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** One message to one target over one channel, named by the timeline event it is about. */
export interface DeliveryKey {
  /** Id of the incident or schedule on whose record the event stands; of the user, for a direct message. */
  readonly ownerId: string;
  /** 0 for a direct message, which is about no event. */
  readonly seq: number;
  /**
   * `user:<id>` or `channel:<name>`; `own:<name>` is the incident's own conversation over that channel, `direct:<id>` names
   * a direct message to its owner.
   */
  readonly target: string;
  /** Name of the configured channel that carries it; `none` when the target has no contact method. */
  readonly channel: string;
}

export interface Delivery extends DeliveryKey {
  /** How the target is called when a person reads of it. */
  readonly targetName: string;
  readonly urgency: Urgency;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly requestedAt: Instant;
  readonly settledAt?: Instant;
  readonly reason?: string;
  /** Nobody else sends it before: it is being sent, or its next attempt is due then. */
  readonly leaseUntil?: Instant;
  /** What its provider calls the message that it took last. */
  readonly receipt?: string;
  /** The entry by which a person last had it tried or sent again, and when. */
  readonly again?: { readonly seq: number; readonly at: Instant };
}

/** One that is made, or was changed since `before` was read. */
export interface DeliveryChange {
  readonly before?: Delivery;
  readonly after: Delivery;
}

/** How a delivery ended. SENT: the provider took it; DELIVERED: it is known to have arrived. */
export interface DeliveryOutcome extends DeliveryKey {
  readonly targetName: string;
  readonly urgency: Urgency;
  readonly status: "SENT" | "DELIVERED" | "FAILED" | "SUPPRESSED";
  readonly attempts: number;
  readonly reason?: string;
  /** Number of the entry by which a person had it tried or sent again; absent: nobody has. */
  readonly round?: number;
  /** The ticket that was found or made, where one was asked for. */
  readonly ticket?: Ticket;
  /** The provider reported it after it had taken the message. */
  readonly later?: true;
}

const PERSON = "user:";
/** Id of the person that a delivery's target is; undefined for a channel and a direct message. */
export const personIn = (target: string): string | undefined =>
  target.startsWith(PERSON) ? target.slice(PERSON.length) : undefined;

const DIRECT = "direct:";
/** What names a direct message to its owner. */
export const directTarget = (id: string): string => `${DIRECT}${id}`;
export const isDirect = (target: string): boolean => target.startsWith(DIRECT);
