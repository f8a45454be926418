import type { EscalationPolicyResolvers, EscalationStepResolvers } from "../generated/types.ts";

export const EscalationPolicy: EscalationPolicyResolvers = {
  team: ({ teamId }, _, { loaders }) => (teamId === undefined ? null : loaders.team.load(teamId)),
  fallback: ({ fallback }) => fallback ?? [],
  senior: ({ senior }) => senior ?? [],
};

export const EscalationStep: EscalationStepResolvers = {
  mode: ({ mode }) => mode ?? "EVERYONE",
  holdUntilOnCall: ({ hold }) => hold ?? false,
};
