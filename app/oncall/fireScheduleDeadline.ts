import { type DeadlineKind, SCHEDULE_CLOCKS, type ScheduleClock } from "../../domain/deadline.ts";
import type { DeadlineRef } from "../ports.ts";
import { executeSchedule, type SchedulePorts } from "./executeSchedule.ts";
import { type CheckPorts, surroundingsOf } from "./surroundingsOf.ts";

export interface FireScheduleDeadlinePorts extends SchedulePorts {
  readonly check: CheckPorts;
}

/** Fires a deadline of a schedule that has come due. Whether it stood; one that did not changes nothing. */
export async function fireScheduleDeadline(
  ports: FireScheduleDeadlinePorts,
  { ownerId: scheduleId, kind, generation, dueAt }: DeadlineRef,
): Promise<boolean> {
  if (!isScheduleClock(kind)) return false;
  const now = ports.clock.now();
  const result = await executeSchedule(ports, {
    scheduleId,
    command: {
      type: "FireScheduleDeadline",
      ...{ actor: "tocsin", now, at: dueAt, kind, generation },
    },
    ...(kind === "CHECK" && {
      lookAround: (schedule) => surroundingsOf(ports.check, schedule, now),
    }),
  });
  return result.kind === "done";
}

const isScheduleClock = (kind: DeadlineKind): kind is ScheduleClock =>
  SCHEDULE_CLOCKS.some((clock) => clock === kind);
