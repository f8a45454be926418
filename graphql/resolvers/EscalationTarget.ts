import type { EscalationTargetResolvers } from "../generated/types.ts";

export const EscalationTarget: EscalationTargetResolvers = {
  user: (target, _, { loaders }) => (target.kind === "USER" ? loaders.user.load(target.id) : null),
  channel: (target, _, { loaders }) =>
    target.kind === "CHANNEL" ? loaders.channel.load(target.name) : null,
};
