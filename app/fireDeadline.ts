import { ownerKind } from "../domain/owner.ts";
import type { Instant } from "../domain/time.ts";
import { delaySeconds } from "./delaySeconds.ts";
import { type ExecutePorts, execute } from "./execute.ts";
import type { Clock, DeadlineQueue, DeadlineRef } from "./ports.ts";

export interface FireDeadlinePorts extends ExecutePorts {
  readonly clock: Clock;
  readonly queue: DeadlineQueue;
  readonly schedules: ScheduleDeadlines;
}

/** Where deadlines of schedules are fired. */
export interface ScheduleDeadlines {
  /** Whether it stood; one that did not changes nothing. */
  fire(ref: DeadlineRef): Promise<boolean>;
}

/** Fires a deadline that has come due; one that has not is sent through the queue once more, so none is ever early. */
export async function fireDeadline(ports: FireDeadlinePorts, ref: DeadlineRef): Promise<void> {
  const now = ports.clock.now();
  if (now < ref.dueAt) return ports.queue.send(ref, delaySeconds(ref.dueAt - now));
  const stood =
    ownerKind(ref.ownerId) === "SCHEDULE"
      ? await ports.schedules.fire(ref)
      : await fireForIncident(ports, ref, now);
  // It stands no longer; its item, if one was left behind, would only be swept again.
  if (!stood) await ports.store.dropDeadline(ref);
}

async function fireForIncident(
  ports: FireDeadlinePorts,
  { ownerId, kind, generation, dueAt }: DeadlineRef,
  now: Instant,
): Promise<boolean> {
  const outcome = await execute(ports, {
    incidentId: ownerId,
    command: { type: "FireDeadline", actor: "tocsin", now, at: dueAt, kind, generation },
  });
  return outcome.kind === "done";
}
