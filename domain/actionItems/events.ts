import type { Acting } from "../acting.ts";
import type { DeliveryOutcome } from "../delivery.ts";
import type { Instant } from "../time.ts";
import type { Person } from "../user.ts";
import type { ActionItemContent } from "./actionItem.ts";

/** Whom an event tells; its clock is set by the deadline's own item. */
interface Tells {
  readonly tells: readonly Person[];
}

export interface ActionItemCreated extends Tells {
  readonly type: "ActionItemCreated";
  readonly owner: Person;
  readonly dueOn: string;
}
export type ActionItemField = keyof ActionItemContent;
export interface ActionItemChanged extends Tells {
  readonly type: "ActionItemChanged";
  readonly fields: readonly ActionItemField[];
  /** Who sees to it now, where that is somebody else. */
  readonly owner?: Person;
  /** Where that is another day now. */
  readonly dueOn?: string;
}
export interface ActionItemEnded extends Tells {
  readonly type: "ActionItemCompleted" | "ActionItemCancelled";
  readonly note?: string;
}
export interface ActionItemReopened extends Tells {
  readonly type: "ActionItemReopened";
  readonly note?: string;
}
/** Its day is near, has come, or has gone by. */
export interface ActionItemReminded extends Tells {
  readonly type: "ActionItemReminded";
  readonly dueOn: string;
  /** How many days are left; less than 0: it is late. */
  readonly daysLeft: number;
  readonly owner: Person;
  /** Why others are told than its owner alone. */
  readonly because?: "LATE" | "OWNER_LEFT";
}
/** It is to be worked on in an issue elsewhere as well, which is found or made over a channel. */
export interface ActionItemTicketAsked extends Tells {
  readonly type: "ActionItemTicketAsked";
  /** Name of the channel. */
  readonly channel: string;
}
/** How a notice to somebody ended. */
export interface ActionItemNoticeSettled extends Tells {
  readonly type: "DeliverySettled";
  readonly outcome: DeliveryOutcome;
}

export type ActionItemEvent =
  | ActionItemCreated
  | ActionItemChanged
  | ActionItemEnded
  | ActionItemReopened
  | ActionItemReminded
  | ActionItemTicketAsked
  | ActionItemNoticeSettled;

/** An event in its place on the record of an action item; immutable, numbered from 1 within it. */
export interface ActionItemEntry extends Acting {
  readonly actionItemId: string;
  /** A `DeliverySettled` has the number of the entry that was delivered. */
  readonly seq: number;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly event: ActionItemEvent;
}

/** Where an entry stands on its record: its number, and for the end of a delivery the place it was for. */
export function placeOnItem({ seq, event }: Pick<ActionItemEntry, "seq" | "event">): string {
  if (event.type !== "DeliverySettled") return String(seq);
  const { target, channel, later, status } = event.outcome;
  return `${seq}#${target}#${channel}${later ? `#${status}` : ""}`;
}
