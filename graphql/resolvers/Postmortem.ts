import { peopleNamed } from "../../app/postmortems/peopleNamed.ts";
import { blamelessReview } from "../../domain/postmortems/blamelessReview.ts";
import { postmortemMarkdown } from "../../domain/postmortems/postmortemMarkdown.ts";
import { SECOND } from "../../domain/time.ts";
import type {
  CauseCountResolvers,
  PostmortemParticipantResolvers,
  PostmortemResolvers,
} from "../generated/types.ts";

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
  blamelessReview: async (postmortem, _, { loaders }) => {
    const { record, everybody } = loaders;
    const ports = { everybody, record: (id: string) => record.load(id) };
    return blamelessReview(postmortem.text, await peopleNamed(ports, postmortem));
  },
  history: ({ incidentId, version }, _, { ports }) =>
    ports.postmortems.versionsBefore(incidentId, version),
};

export const PostmortemParticipant: PostmortemParticipantResolvers = {
  user: ({ userId }, _, { loaders }) => (userId === undefined ? null : loaders.user.load(userId)),
};

export const CauseCount: CauseCountResolvers = {
  count: ({ incidentIds }) => incidentIds.length,
  recurring: ({ incidentIds }) => incidentIds.length > 1,
  incidents: async ({ incidentIds }, _, { loaders }) => {
    const incidents = await Promise.all(incidentIds.map((id) => loaders.incident.load(id)));
    return incidents.filter((incident) => incident !== undefined);
  },
};
