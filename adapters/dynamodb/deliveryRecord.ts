import type { DeliveryOutcome } from "../../domain/delivery.ts";
import { deliverySettled, noticeSettled, reminderSettled } from "../../domain/deliverySettled.ts";
import { ownerKind } from "../../domain/owner.ts";
import type { Instant } from "../../domain/time.ts";
import { actionItemEntryItem, actionItemEntryPlacement } from "./items/actionItemEntry.ts";
import { entryItem, entryPlacement } from "./items/event.ts";
import { scheduleEntryItem, scheduleEntryPlacement } from "./items/scheduleEntry.ts";
import { cancellationReasons, type Item, MUST_NOT_EXIST, type Table, type Write } from "./table.ts";

/** How a delivery ended, below the entry it is about; a direct message is about none. */
export function onRecord(outcome: DeliveryOutcome, now: Instant): readonly Write[] {
  return entriesOf(outcome, now).map((put) => ({ put, condition: MUST_NOT_EXIST }));
}

function entriesOf(outcome: DeliveryOutcome, now: Instant): readonly Item[] {
  const kind = ownerKind(outcome.ownerId);
  switch (kind) {
    case "INCIDENT": {
      const entry = deliverySettled(outcome, now);
      return [entryItem.encode(entry, entryPlacement(entry))];
    }
    case "SCHEDULE": {
      const entry = noticeSettled(outcome, now);
      return [scheduleEntryItem.encode(entry, scheduleEntryPlacement(entry))];
    }
    case "ACTION_ITEM": {
      const entry = reminderSettled(outcome, now);
      return [actionItemEntryItem.encode(entry, actionItemEntryPlacement(entry))];
    }
    case "USER":
    case "HEARTBEAT":
    case "MAINTENANCE":
    case "ACTION":
    case "DRILL_PLAN":
    case "PAGE_CHECK":
      return [];
    default:
      return kind satisfies never;
  }
}

/** One transaction; nothing when somebody else has done the same, or more, before. */
export async function unlessDone(table: Table, writes: readonly Write[]): Promise<void> {
  try {
    await table.transact(writes);
  } catch (error) {
    if (!cancellationReasons(error)?.includes("ConditionalCheckFailed")) throw error;
  }
}
