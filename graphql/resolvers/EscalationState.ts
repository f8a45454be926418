import { escalationOf } from "../../domain/escalation/escalationOf.ts";
import { placeAfter } from "../../domain/escalation/plan.ts";
import { deadlinesOf } from "../../domain/incident.ts";
import type { EscalationStateResolvers, ResponderResolvers } from "../generated/types.ts";

/** Of an incident that is open. */
export const EscalationState: EscalationStateResolvers = {
  step: ({ paging }) => (paging.step < 0 ? null : paging.step + 1),
  round: ({ paging }) => paging.round,
  paged: ({ paging }) => paging.paged,
  awaiting: async ({ paging }, _, { loaders }) => {
    const users = await Promise.all(paging.awaiting.map((id) => loaders.user.load(id)));
    return users.filter((user) => user !== undefined);
  },
  // After the last step the clock runs once more, to put on the timeline that there is no next one.
  nextStepAt: (incident) =>
    placeAfter(escalationOf(incident, {}), incident.paging) &&
    deadlinesOf(incident).find(({ kind }) => kind === "ESCALATE")?.dueAt,
  heldUntil: (incident) => deadlinesOf(incident).find(({ kind }) => kind === "HOLD")?.dueAt,
};

export const Responder: ResponderResolvers = {
  user: ({ userId }, _, { loaders }) => (userId === undefined ? null : loaders.user.load(userId)),
};
