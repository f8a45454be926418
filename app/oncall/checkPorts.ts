import type { EscalationPolicy } from "../../domain/policy.ts";

/** Who else has to do with a schedule. */
export interface ScheduleUses {
  /** The policies that name it. */
  policiesOf(scheduleId: string): Promise<readonly EscalationPolicy[]>;
  /** Ids of the schedules that are a team's. */
  schedulesOf(teamId: string): Promise<readonly string[]>;
}
