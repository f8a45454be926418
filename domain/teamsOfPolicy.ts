import type { EscalationPolicy } from "./policy.ts";

/** Ids of all teams that a policy names: whose it is, and whom it pages. */
export function teamsOfPolicy(policy: EscalationPolicy): readonly string[] {
  const { teamId, steps, fallback = [], senior = [] } = policy;
  const targets = [...steps.flatMap((step) => step.targets), ...fallback, ...senior];
  const paged = targets.flatMap((target) => (target.kind === "TEAM" ? [target.id] : []));
  return [...new Set([...(teamId === undefined ? [] : [teamId]), ...paged])];
}
