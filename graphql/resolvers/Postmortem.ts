import { postmortemMarkdown } from "../../domain/postmortems/postmortemMarkdown.ts";
import { SECOND } from "../../domain/time.ts";
import type { PostmortemParticipantResolvers, PostmortemResolvers } from "../generated/types.ts";

export const Postmortem: PostmortemResolvers = {
  incident: async ({ incidentId }, _, { loaders }) => {
    const incident = await loaders.incident.load(incidentId);
    if (!incident) throw new Error(`incident ${incidentId} has vanished`);
    return incident;
  },
  resolvedAt: ({ facts }) => facts.resolvedAt,
  durationSeconds: ({ facts }) => (facts.resolvedAt - facts.startedAt) / SECOND,
  markdown: async (postmortem, _, { ports }) =>
    postmortemMarkdown(postmortem, await ports.plannedActions(postmortem.incidentId)),
  history: ({ incidentId, version }, _, { ports }) =>
    ports.postmortems.versionsBefore(incidentId, version),
};

export const PostmortemParticipant: PostmortemParticipantResolvers = {
  user: ({ userId }, _, { loaders }) => (userId === undefined ? null : loaders.user.load(userId)),
};
