import type { ActionItemEntry } from "./actionItems/events.ts";
import type { DeliveryOutcome } from "./delivery.ts";
import type { TimelineEntry } from "./events.ts";
import type { ScheduleEntry } from "./oncall/events.ts";
import type { Instant } from "./time.ts";

/**
 * How a delivery ended, on the timeline below the entry it was about, or by which it was tried again, whose number it
 * shares. It changes nothing of the incident, so it waits for nobody and nobody waits for it.
 */
export function deliverySettled(outcome: DeliveryOutcome, now: Instant): TimelineEntry {
  return {
    incidentId: outcome.ownerId,
    seq: outcome.round ?? outcome.seq,
    at: now,
    recordedAt: now,
    actor: "tocsin",
    event: { type: "DeliverySettled", outcome },
  };
}

/** The same on a schedule's record. */
export function noticeSettled(outcome: DeliveryOutcome, now: Instant): ScheduleEntry {
  return {
    scheduleId: outcome.ownerId,
    seq: outcome.seq,
    at: now,
    recordedAt: now,
    actor: "tocsin",
    event: { type: "DeliverySettled", outcome, tells: [], clocks: [], stopped: [] },
  };
}

/** The same on the record of an action item. */
export function reminderSettled(outcome: DeliveryOutcome, now: Instant): ActionItemEntry {
  return {
    actionItemId: outcome.ownerId,
    seq: outcome.seq,
    at: now,
    recordedAt: now,
    actor: "tocsin",
    event: { type: "DeliverySettled", outcome, tells: [] },
  };
}
