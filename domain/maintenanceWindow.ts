import type { Restriction } from "./oncall/schedule.ts";
import { openWithin, weekOf } from "./oncall/week.ts";
import type { Signal } from "./signal.ts";
import type { LabelMatch } from "./signalRule.ts";
import { hasLabels } from "./signalRules.ts";
import type { Instant } from "./time.ts";

/** Windows of a local clock that come again each day or week. */
export interface Recurrence {
  readonly timeZone: string;
  /** A union. */
  readonly windows: readonly Restriction[];
}

/** When something planned holds. */
export interface PlannedTime {
  readonly start: Instant;
  /** Exclusive; absent only where it recurs for ever. */
  readonly end?: Instant;
  /** Only within these; absent: from start to end. */
  readonly recurrence?: Recurrence;
}

/** Planned work on a service: while it is open, firing signals are recorded and open nothing. */
export interface MaintenanceWindow extends PlannedTime {
  readonly id: string;
  readonly name: string;
  /** All must hold; none: it is about every signal. */
  readonly labels: readonly LabelMatch[];
}

export const isOver = ({ end }: PlannedTime, now: Instant): boolean =>
  end !== undefined && end <= now;

export function isOpenAt(window: PlannedTime, at: Instant): boolean {
  const { start, recurrence } = window;
  if (at < start || isOver(window, at)) return false;
  const week = recurrence && weekOf(recurrence.windows);
  if (!recurrence || !week) return true;
  return openWithin(week, recurrence.timeZone, { start: at, end: at + 1 }).length > 0;
}

/** The window in which a signal opens nothing; undefined when it is in none. */
export const windowOver = (
  windows: readonly MaintenanceWindow[],
  signal: Signal,
  at: Instant,
): MaintenanceWindow | undefined =>
  signal.state === "FIRING"
    ? windows.find((window) => hasLabels(signal, window.labels) && isOpenAt(window, at))
    : undefined;
