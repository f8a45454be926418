import type { Deadline } from "../../domain/deadline.ts";
import type { ServiceEntry } from "../../domain/maintenance/serviceEntry.ts";
import {
  type Edge,
  ended,
  opened,
  type WindowClock,
} from "../../domain/maintenance/windowClock.ts";
import { ContentionError } from "../execute.ts";
import type { DeadlineQueue, DeadlineRef } from "../ports.ts";
import type { ReceivePorts } from "../receiveSignals.ts";
import type { WindowStore } from "./ports.ts";
import { replayHeld } from "./replayHeld.ts";

export interface MaintenancePorts extends ReceivePorts {
  readonly windows: WindowStore;
  readonly queue: DeadlineQueue;
}

/** Whoever loses this often to changes of one window is not unlucky. */
const MOST_TRIES = 10;

/** A window opens or ends. Whether the deadline stood; one that did not changes nothing. */
export async function fireMaintenanceDeadline(
  ports: MaintenancePorts,
  ref: DeadlineRef,
): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const clock = await ports.windows.clock(ref.ownerId);
    if (!clock || !isTheSame(clock.deadline, ref)) return false;
    const edge = await edgeOf(ports, clock);
    // There is more to replay than fits into one call; the deadline stands until all of it is.
    if (!edge) {
      await ports.queue.send(ref, 0);
      return true;
    }
    const entry = entryOf(clock, edge, ports.clock.now());
    const after = edge.after && { after: edge.after };
    if (await ports.windows.commit({ before: clock, ...after, entry })) return true;
  }
  throw new ContentionError(`maintenance window ${ref.ownerId}`);
}

const isTheSame = (one: Deadline, other: Deadline): boolean =>
  one.kind === other.kind && one.generation === other.generation && one.dueAt === other.dueAt;

async function edgeOf(ports: MaintenancePorts, clock: WindowClock): Promise<Edge | undefined> {
  const { kind } = clock.deadline;
  switch (kind) {
    case "MAINTENANCE_START":
      return opened(clock);
    case "MAINTENANCE_END": {
      const isDone = await replayHeld(ports, clock);
      return isDone ? ended(clock, await ports.windows.tally(clock.window.id)) : undefined;
    }
    default:
      return kind satisfies never;
  }
}

const entryOf = (
  { serviceId, window, deadline: { dueAt, generation } }: WindowClock,
  { event }: Edge,
  recordedAt: number,
): ServiceEntry => ({
  ...{ serviceId, id: `${window.id}.${generation}`, at: dueAt, recordedAt },
  actor: "tocsin",
  event,
});
