import type { Deadline, MaintenanceClock } from "../deadline.ts";
import type { MaintenanceWindow } from "../maintenanceWindow.ts";
import { type Instant, SECOND } from "../time.ts";
import { occurrenceFrom } from "./occurrence.ts";
import type { MaintenanceEnded, ServiceEvent } from "./serviceEntry.ts";

/** How many signals a window has held back since it was planned, and how many alarms were replayed at its ends. */
export interface HeldTally {
  readonly held: number;
  readonly replayed: number;
}

/** A window with what it waits for. Signals are measured by the copy of the plan in their service; this is for the record. */
export interface WindowClock {
  readonly window: MaintenanceWindow;
  readonly serviceId: string;
  /** Counts every commit; the optimistic lock of the store. */
  readonly revision: number;
  readonly deadline: Deadline<MaintenanceClock>;
  /** Why the present occurrence ends before its time. */
  readonly ending?: Exclude<MaintenanceEnded["why"], "OVER">;
  /** What the record has told already. */
  readonly told: HeldTally;
}

/** A clock that comes, changes or goes. */
export type WindowClockChange =
  | { readonly before?: WindowClock; readonly after: WindowClock }
  | { readonly before: WindowClock };

/**
 * A window that was planned just now; undefined when it never opens. Its numbers begin with the time: those of a clock
 * that has run out are not given again when its window is prolonged.
 */
export const planned = (
  plan: Pick<WindowClock, "window" | "serviceId">,
  now: Instant,
): WindowClock | undefined =>
  waiting(
    { ...plan, revision: 0, told: { held: 0, replayed: 0 } },
    { at: now, generation: Math.floor(now / SECOND) },
  );

/** The window was changed, or called off. One that is open ends with that, and begins anew if it is open still. */
export function replanned(
  clock: WindowClock,
  window: MaintenanceWindow | undefined,
  now: Instant,
): WindowClock | undefined {
  const { deadline, ending: _, ...rest } = clock;
  const generation = deadline.generation + 1;
  const next = { ...rest, revision: clock.revision + 1, window: window ?? clock.window };
  if (isOpen(clock, now))
    return {
      ...next,
      deadline: { kind: "MAINTENANCE_END", generation, dueAt: now },
      ending: window ? "CHANGED" : "CANCELLED",
    };
  return window && waiting(next, { at: now, generation });
}

/** Also where its start is due and has not fired yet: it may hold something back already. */
const isOpen = ({ deadline: { kind, dueAt } }: WindowClock, now: Instant): boolean =>
  kind === "MAINTENANCE_END" || dueAt <= now;

/** What an edge of a window comes to. */
export interface Edge {
  /** Absent when nothing follows. */
  readonly after?: WindowClock;
  readonly event: ServiceEvent;
}

/** It opens at the time that was due. */
export function opened(clock: WindowClock): Edge {
  const { window, deadline } = clock;
  const { dueAt: at, generation } = deadline;
  const until = occurrenceFrom(window, at)?.end ?? at;
  return {
    after: {
      ...clock,
      revision: clock.revision + 1,
      deadline: { kind: "MAINTENANCE_END", generation: generation + 1, dueAt: until },
    },
    event: { type: "MaintenanceBegan", windowId: window.id, name: window.name, until },
  };
}

/** It ends at the time that was due; `tally` is all that it has held back and replayed by now. */
export function ended(clock: WindowClock, tally: HeldTally): Edge {
  const { deadline, ending, told, ...rest } = clock;
  const { id: windowId, name } = clock.window;
  const next = { ...rest, revision: clock.revision + 1, told: tally };
  const after =
    ending === "CANCELLED"
      ? undefined
      : waiting(next, { at: deadline.dueAt, generation: deadline.generation + 1 });
  return {
    ...(after && { after }),
    event: {
      ...{ type: "MaintenanceEnded", windowId, name, why: ending ?? "OVER" },
      held: tally.held - told.held,
      replayed: tally.replayed - told.replayed,
    },
  };
}

function waiting(
  rest: Omit<WindowClock, "deadline">,
  { at, generation }: { readonly at: Instant; readonly generation: number },
): WindowClock | undefined {
  const next = occurrenceFrom(rest.window, at);
  if (!next) return undefined;
  return { ...rest, deadline: { kind: "MAINTENANCE_START", generation, dueAt: next.start } };
}
