import * as z from "zod";
import { type Deadline, SCHEDULE_CLOCKS, type ScheduleClock } from "../../../domain/deadline.ts";
import {
  type Layer,
  type Override,
  RESTRICTION_KINDS,
  type Restriction,
  type ScheduleVersion,
  TURN_UNITS,
} from "../../../domain/oncall/schedule.ts";
import { SHIFT_REQUEST_STATUSES, type ShiftRequest } from "../../../domain/oncall/shiftRequest.ts";
import type { Person } from "../../../domain/user.ts";
import { count, instant } from "./shapes.ts";

/** Shapes that stand inside several items of a schedule. */
export const scheduleDeadline: z.ZodType<Deadline<ScheduleClock>> = z.object({
  kind: z.enum(SCHEDULE_CLOCKS),
  generation: count,
  dueAt: instant,
});

export const person: z.ZodType<Person> = z.object({ id: z.string(), name: z.string() });

export const restriction: z.ZodType<Restriction> = z.object({
  kind: z.enum(RESTRICTION_KINDS),
  startTime: z.string(),
  startDay: z.exactOptional(z.number().int()),
  durationSeconds: z.number(),
});

const layer: z.ZodType<Layer> = z.object({
  id: z.string(),
  name: z.string(),
  start: instant,
  end: z.exactOptional(instant),
  virtualStart: instant,
  turn: z.object({ unit: z.enum(TURN_UNITS), count: z.number().int() }),
  userIds: z.array(z.string()),
  restrictions: z.array(restriction),
  wallClock: z.boolean(),
  consumeRestrictedTurns: z.boolean(),
  shift: z.exactOptional(z.number().int()),
});

export const scheduleVersion: z.ZodType<ScheduleVersion> = z.object({
  from: instant,
  timeZone: z.string(),
  layers: z.array(layer),
});

export const override: z.ZodType<Override> = z.object({
  id: z.string(),
  start: instant,
  end: instant,
  userId: z.exactOptional(z.string()),
  createdAt: instant,
  replaces: z.exactOptional(z.string()),
});

const span = z.object({ start: instant, end: instant, whole: z.exactOptional(z.boolean()) });

export const shiftRequest: z.ZodType<ShiftRequest> = z.object({
  id: z.string(),
  scheduleId: z.string(),
  requesterId: z.string(),
  shift: span,
  askedId: z.exactOptional(z.string()),
  inReturn: z.exactOptional(span),
  status: z.enum(SHIFT_REQUEST_STATUSES),
  createdAt: instant,
  note: z.exactOptional(z.string()),
  moved: z.boolean(),
});
