import type { ScheduleClock } from "../../domain/deadline.ts";
import { delaySeconds } from "../fireDeadline.ts";
import type { DeadlineQueue, DeadlineRef } from "../ports.ts";
import { executeSchedule, type SchedulePorts } from "./executeSchedule.ts";

export interface FireScheduleDeadlinePorts extends SchedulePorts {
  readonly queue: DeadlineQueue;
}

export interface ScheduleDeadlineRef extends DeadlineRef {
  readonly kind: ScheduleClock;
}

/** Fires a deadline of a schedule that has come due; one that has not is sent through the queue once more. */
export async function fireScheduleDeadline(
  ports: FireScheduleDeadlinePorts,
  ref: ScheduleDeadlineRef,
): Promise<void> {
  const now = ports.clock.now();
  if (now < ref.dueAt) return ports.queue.send(ref, delaySeconds(ref.dueAt - now));
  const { incidentId: scheduleId, kind, generation, dueAt } = ref;
  const result = await executeSchedule(ports, {
    scheduleId,
    command: {
      type: "FireScheduleDeadline",
      ...{ actor: "tocsin", now, at: dueAt, kind, generation },
    },
  });
  // It stands no longer; its item, if one was left behind, would only be swept again.
  if (result.kind !== "done") await ports.schedules.dropDeadline(ref);
}
