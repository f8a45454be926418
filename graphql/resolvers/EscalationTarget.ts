import type { EscalationTargetResolvers } from "../generated/types.ts";

export const EscalationTarget: EscalationTargetResolvers = {
  user: (target, _, { loaders }) => (target.kind === "USER" ? loaders.user.load(target.id) : null),
  schedule: (target, _, { loaders }) =>
    target.kind === "SCHEDULE" ? loaders.schedule.load(target.id) : null,
  team: (target, _, { loaders }) => (target.kind === "TEAM" ? loaders.team.load(target.id) : null),
  channel: (target, _, { loaders }) =>
    target.kind === "CHANNEL" ? loaders.channel.load(target.name) : null,
};
