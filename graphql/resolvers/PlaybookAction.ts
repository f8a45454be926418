import { TIME_LIMIT_SECONDS } from "../../domain/playbooks/actions/action.ts";
import type { PlaybookActionResolvers } from "../generated/types.ts";

export const PlaybookAction: PlaybookActionResolvers = {
  input: ({ input = [] }) => input,
  needsApproval: ({ needsApproval = false }) => needsApproval,
  timeLimitSeconds: ({ timeLimitSeconds = TIME_LIMIT_SECONDS }) => timeLimitSeconds,
  toSetUp: async (action, _, { loaders }) => {
    const readiness = await loaders.readiness.load(action);
    return readiness.kind === "READY" ? null : readiness.toDo;
  },
};
