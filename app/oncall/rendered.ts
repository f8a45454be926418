import { finalSchedule } from "../../domain/oncall/finalSchedule.ts";
import type { Interval } from "../../domain/oncall/interval.ts";
import type { RenderedSchedule } from "../../domain/oncall/loadsOf.ts";
import type { Schedule } from "../../domain/oncall/schedule.ts";
import { tooMuchToRender } from "../../domain/oncall/tooMuchToRender.ts";

export interface Invalid {
  readonly kind: "INVALID";
  readonly message: string;
}
export const invalid = (message: string): Invalid => ({ kind: "INVALID", message });

export type Rendered =
  | { readonly kind: "RENDERED"; readonly schedules: readonly RenderedSchedule[] }
  | Invalid;

/** Schedules with what they come to in a window, or why that is not told. */
export function rendered(schedules: Iterable<Schedule>, window: Interval): Rendered {
  const done: RenderedSchedule[] = [];
  for (const schedule of schedules) {
    const tooMuch = tooMuchToRender(schedule, window);
    if (tooMuch !== undefined) return invalid(`${schedule.name}: ${tooMuch}`);
    done.push({ schedule, shifts: finalSchedule(schedule, window).shifts });
  }
  return { kind: "RENDERED", schedules: done };
}
