import { type DeadlineKind, SCHEDULE_CLOCKS, type ScheduleClock } from "../../domain/deadline.ts";
import type { Board, ScheduleFacts } from "../../domain/oncall/scheduleDecision.ts";
import { HOUR, type Instant } from "../../domain/time.ts";
import type { DeadlineRef } from "../ports.ts";
import { executeSchedule, type SchedulePorts } from "./executeSchedule.ts";
import type { HandoffPorts } from "./handoffPorts.ts";
import { reportMaterial } from "./reportMaterial.ts";
import { type CheckPorts, surroundingsOf } from "./surroundingsOf.ts";

export interface FireScheduleDeadlinePorts extends SchedulePorts {
  readonly check: CheckPorts;
  readonly handoff: HandoffPorts;
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
      reportId: ports.ids.next("hnd"),
    },
    lookAround: (board) => lookAround(ports, board, { kind, dueAt, now }),
  });
  return result.kind === "done";
}

interface Look {
  readonly kind: ScheduleClock;
  readonly dueAt: Instant;
  readonly now: Instant;
}

/** What a clock of this kind looks at besides the schedule. */
async function lookAround(
  { check, handoff }: FireScheduleDeadlinePorts,
  board: Board,
  { kind, dueAt, now }: Look,
): Promise<Pick<ScheduleFacts, "surroundings" | "material">> {
  switch (kind) {
    case "CHECK":
      return { surroundings: await surroundingsOf(check, board.schedule, now) };
    case "HANDOFF_HOUR":
      return gathered(await reportMaterial(handoff, board, dueAt + HOUR));
    case "HANDOFF":
      return gathered(await reportMaterial(handoff, board, dueAt));
    case "HANDOFF_DAY":
    case "HANDOFF_REPORT":
      return {};
    default:
      return kind satisfies never;
  }
}

const gathered = (material: ScheduleFacts["material"]) => (material ? { material } : {});

const isScheduleClock = (kind: DeadlineKind): kind is ScheduleClock =>
  SCHEDULE_CLOCKS.some((clock) => clock === kind);
