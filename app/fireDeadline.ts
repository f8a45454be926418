import { SECOND } from "../domain/time.ts";
import { type ExecutePorts, execute } from "./execute.ts";
import type { Clock, DeadlineQueue, DeadlineRef } from "./ports.ts";

export interface FireDeadlinePorts extends ExecutePorts {
  readonly clock: Clock;
  readonly queue: DeadlineQueue;
}

/** The longest that the queue can hold a message back. */
const LONGEST_DELAY_SECONDS = 900;

/** Fires a deadline that has come due; one that has not is sent through the queue once more, so none is ever early. */
export async function fireDeadline(ports: FireDeadlinePorts, ref: DeadlineRef): Promise<void> {
  const now = ports.clock.now();
  if (now < ref.dueAt) return ports.queue.send(ref, delaySeconds(ref.dueAt - now));
  const { incidentId, kind, generation, dueAt } = ref;
  const outcome = await execute(ports, {
    incidentId,
    command: { type: "FireDeadline", actor: "tocsin", now, at: dueAt, kind, generation },
  });
  // It stands no longer; its item, if one was left behind, would only be swept again.
  if (outcome.kind !== "done") await ports.store.dropDeadline(ref);
}

/** Whole seconds, rounded up: late by less than one, never early. */
export function delaySeconds(milliseconds: number): number {
  return Math.min(LONGEST_DELAY_SECONDS, Math.max(0, Math.ceil(milliseconds / SECOND)));
}
