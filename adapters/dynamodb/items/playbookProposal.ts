import * as z from "zod";
import type { PlaybookProposal } from "../../../domain/playbooks/proposals/proposal.ts";
import { indexKeys, keys, stamp } from "../keys.ts";
import { doer } from "./actionShape.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { playbookStep } from "./playbook.ts";
import { count, instant } from "./shapes.ts";

const proposed = {
  id: z.string(),
  version: count,
  playbook: z.object({ id: z.string(), version: count, name: z.string() }),
  incidentId: z.string(),
  serviceId: z.string(),
  reason: z.string(),
  findings: z.array(z.string()),
  summary: z.string(),
  steps: z.array(playbookStep),
  proposedBy: doer,
  proposedAt: instant,
};
const decided = { ...proposed, decidedBy: doer, decidedAt: instant };
const shape: z.ZodType<PlaybookProposal> = z.discriminatedUnion("state", [
  z.object({ ...proposed, state: z.literal("OPEN") }),
  z.object({ ...decided, state: z.literal("ACCEPTED"), became: count }),
  z.object({ ...decided, state: z.literal("DECLINED"), why: z.string() }),
]);

export const proposalItem: Codec<PlaybookProposal> = codec("playbookProposal", 1, shape);

export const proposalPlacement = ({ id, playbook, proposedAt }: PlaybookProposal): Placement => ({
  ...keys.proposal(id),
  gsi1pk: indexKeys.proposalsOfPlaybook(playbook.id),
  gsi1sk: `${stamp(proposedAt)}#${id}`,
});
