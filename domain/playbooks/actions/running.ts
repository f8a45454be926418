import { type Instant, SECOND } from "../../time.ts";
import type { Doer, RunningAction, WaitingAction } from "./actionRun.ts";

/** All that is fixed once it is asked for. */
export type Asked = Omit<WaitingAction, "state" | "deadline">;

/** An action that is handed over now, with its time limit. */
export const running = (
  asked: Asked,
  now: Instant,
  { approvedBy, generation = 1 }: { approvedBy?: Doer; generation?: number } = {},
): RunningAction => ({
  ...asked,
  state: "RUNNING",
  since: now,
  ...(approvedBy && { approvedBy, approvedAt: now }),
  deadline: { kind: "ACTION", generation, dueAt: now + asked.call.timeLimitSeconds * SECOND },
});
