import * as z from "zod";
import type { ScheduleEntry, ScheduleEvent } from "../../../domain/oncall/events.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { deliveryOutcome } from "./delivery.ts";
import { knownIssue, reportBrief } from "./handoffShapes.ts";
import { override, person, scheduleDeadline, shiftRequest } from "./scheduleShapes.ts";
import { count, instant } from "./shapes.ts";

const event = <const T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({
    type: z.literal(type),
    tells: z.array(person),
    clocks: z.array(scheduleDeadline),
    stopped: z.array(scheduleDeadline),
    ...shape,
  });

const handoff = {
  ...{ at: instant, from: z.exactOptional(person), to: z.exactOptional(person) },
  report: z.exactOptional(reportBrief),
};
const ofReport = { report: reportBrief };

const anyEvent: z.ZodType<ScheduleEvent> = z.discriminatedUnion("type", [
  event("ScheduleCreated", {}),
  event("ScheduleChanged", { from: z.exactOptional(instant) }),
  event("ScheduleDeleted", { name: z.string() }),
  event("OverrideAdded", { override }),
  event("OverrideEnded", { override }),
  event("ShiftRequestChanged", { request: shiftRequest }),
  event("HandoffAhead", handoff),
  event("HandoffHappened", handoff),
  event("HandoffReportCompleted", ofReport),
  event("HandoffReportAccepted", { ...ofReport, to: person, note: z.exactOptional(z.string()) }),
  event("HandoffReportOverdue", { ...ofReport, from: person, to: person }),
  event("KnownIssuesChanged", {
    added: z.exactOptional(knownIssue),
    removed: z.exactOptional(knownIssue),
  }),
  event("CoverageChecked", { findings: z.array(z.string()) }),
  event("DeliverySettled", { outcome: deliveryOutcome }),
]);

const shape: z.ZodType<ScheduleEntry> = z.object({
  scheduleId: z.string(),
  seq: count,
  at: instant,
  recordedAt: instant,
  actor: z.string(),
  event: anyEvent,
});

/** An entry on a schedule's record; its insert drives the stream, as an incident's does. */
export const scheduleEntryItem: Codec<ScheduleEntry> = codec("scheduleEntry", 1, shape);

export const scheduleEntryPlacement = ({ scheduleId, seq, event }: ScheduleEntry): Placement =>
  event.type === "DeliverySettled"
    ? keys.event(scheduleId, seq, event.outcome)
    : keys.scheduleEntry(scheduleId, seq);
