import type { Actor } from "../acting.ts";
import type { Deadline } from "../deadline.ts";
import type { FixPart } from "../fixPlans/fixPart.ts";
import type { Instant } from "../time.ts";

export const ACTION_ITEM_KINDS = ["PREVENT", "DETECT", "MITIGATE"] as const;
/** What it is to do about the next such incident: that there is none, that it is seen sooner, that it does less harm. */
export type ActionItemKind = (typeof ACTION_ITEM_KINDS)[number];

export const PRIORITIES = ["HIGH", "MEDIUM", "LOW"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Where the work is kept elsewhere. */
export interface Ticket {
  readonly url: string;
  /** What it is called there, such as `ML-123`. */
  readonly key?: string;
}

/** What people say of an action item. */
export interface ActionItemContent {
  readonly title: string;
  readonly details?: string;
  readonly kind: ActionItemKind;
  readonly priority: Priority;
  /** Id of the user who sees to it. */
  readonly ownerId: string;
  /** A day of the owner's calendar, as `2026-12-10`. */
  readonly dueOn: string;
  readonly serviceId?: string;
  readonly incidentId?: string;
  readonly ticket?: Ticket;
}

interface Kept extends ActionItemContent {
  readonly id: string;
  /** Counts what people change. */
  readonly version: number;
  /** Counts every commit; the optimistic lock of the store. */
  readonly revision: number;
  readonly entryCount: number;
  readonly deadlineCount: number;
  readonly createdAt: Instant;
  readonly createdBy: Actor;
  /** Which part of its incident's fix plan it is; absent: none. */
  readonly part?: FixPart;
  /** Id of the cancelled one in whose place it is that part. */
  readonly replaces?: string;
  /** When a channel was last asked to find or make a ticket. */
  readonly ticketAskedAt?: Instant;
}

export interface OpenActionItem extends Kept {
  readonly state: "OPEN";
  /** When somebody is reminded next. */
  readonly deadline: Deadline<"REMIND">;
}
export interface EndedActionItem extends Kept {
  readonly state: "DONE" | "CANCELLED";
  readonly ended: { readonly at: Instant; readonly by: Actor; readonly note?: string };
}

/** Something to be done so that an incident does not come again, is found sooner or hurts less. */
export type ActionItem = OpenActionItem | EndedActionItem;

export const ACTION_ITEM_STATES = ["OPEN", "DONE", "CANCELLED"] as const;
export type ActionItemState = ActionItem["state"];
