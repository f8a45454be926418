import type { EscalationPolicy, PolicyTarget } from "./policy.ts";

/** Everything that a policy can page: its steps, its fallback, its senior step and its team. */
export function policyTargets({
  steps,
  fallback = [],
  senior = [],
  teamId,
}: EscalationPolicy): readonly PolicyTarget[] {
  const team: PolicyTarget[] = teamId === undefined ? [] : [{ kind: "TEAM", id: teamId, name: "" }];
  return [...steps.flatMap(({ targets }) => targets), ...fallback, ...senior, ...team];
}
