import type { EscalationPolicy } from "./policy.ts";
import { policyTargets } from "./policyTargets.ts";

/** Ids of all teams that a policy names: whose it is, and whom it pages. */
export const teamsOfPolicy = (policy: EscalationPolicy): readonly string[] => named(policy, "TEAM");

/** Ids of all schedules that a policy names. */
export const schedulesOfPolicy = (policy: EscalationPolicy): readonly string[] =>
  named(policy, "SCHEDULE");

const named = (policy: EscalationPolicy, kind: "TEAM" | "SCHEDULE"): readonly string[] => [
  ...new Set(policyTargets(policy).flatMap((target) => (target.kind === kind ? [target.id] : []))),
];
