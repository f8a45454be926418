import type { Surroundings } from "../../domain/oncall/findingsAhead.ts";
import type { Schedule } from "../../domain/oncall/schedule.ts";
import type { PolicyTarget } from "../../domain/policy.ts";
import { policyTargets } from "../../domain/policyTargets.ts";
import type { Instant } from "../../domain/time.ts";
import type { ScheduleUses } from "./checkPorts.ts";
import { type PeoplePorts, peopleOf } from "./peopleOf.ts";

export interface CheckPorts extends PeoplePorts {
  readonly uses: ScheduleUses;
}

/** All that the nightly check of a schedule looks at: three rounds of reads. */
export async function surroundingsOf(
  { uses, ...ports }: CheckPorts,
  { id, name, teamId }: Pick<Schedule, "id" | "name" | "teamId">,
  now: Instant,
): Promise<Surroundings> {
  const [policies, mates] = await Promise.all([
    uses.policiesOf(id),
    teamId === undefined ? [] : uses.schedulesOf(teamId),
  ]);
  const targets: readonly PolicyTarget[] = [
    { kind: "SCHEDULE", id, name },
    ...mates.map((mate): PolicyTarget => ({ kind: "SCHEDULE", id: mate, name: mate })),
    ...(teamId === undefined ? [] : [{ kind: "TEAM" as const, id: teamId, name: teamId }]),
    ...policies.flatMap(policyTargets),
  ];
  return { policies, people: await peopleOf(ports, targets, now) };
}
