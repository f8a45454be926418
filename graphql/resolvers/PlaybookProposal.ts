import type { PlaybookProposalResolvers } from "../generated/types.ts";
import { shownStep } from "../playbookStep.ts";

export const PlaybookProposal: PlaybookProposalResolvers = {
  playbook: async ({ playbook }, _, { loaders }) => {
    const found = await loaders.playbook.load(playbook.id);
    if (!found) throw new Error(`the playbook ${playbook.id} has vanished`);
    return found;
  },
  baseVersion: ({ playbook }) => playbook.version,
  incident: ({ incidentId }, _, { loaders }) => loaders.incident.load(incidentId),
  steps: ({ steps }) => steps.map((step) => shownStep(steps, step)),
  proposedBy: ({ proposedBy }) => proposedBy.name,
  decidedBy: (proposal) => (proposal.state === "OPEN" ? null : proposal.decidedBy.name),
  decidedAt: (proposal) => (proposal.state === "OPEN" ? null : proposal.decidedAt),
  declinedBecause: (proposal) => (proposal.state === "DECLINED" ? proposal.why : null),
  becameVersion: (proposal) => (proposal.state === "ACCEPTED" ? proposal.became : null),
};
