import {
  type IncidentUpdate as Model,
  missingApprovals,
} from "../../domain/communication/incidentUpdate.ts";
import type {
  IncidentUpdateResolvers,
  UpdateApprovalResolvers,
  UpdateReviewersResolvers,
} from "../generated/types.ts";
import type { Loaders } from "../loaders.ts";
import { userOrId } from "../userOrId.ts";

export const IncidentUpdate: IncidentUpdateResolvers = {
  missingApprovals: (update) => (update.sent ? [] : missingApprovals(update)),
  sentAt: ({ sent }) => sent?.at,
  sentBy: ({ sent }) => sent?.by,
  channels: ({ sent }) => sent?.channels ?? [],
  deliveries: (update, _, { loaders }) => deliveriesOf(update, loaders),
};

/** Those to its channels; where the incident is shown, its timeline is told too. */
async function deliveriesOf({ incidentId, sent }: Model, { record }: Loaders) {
  if (!sent) return [];
  const targets = sent.channels.map((name) => `channel:${name}`);
  const deliveries = (await record.load(incidentId))?.deliveries ?? [];
  return deliveries.filter(({ seq, target }) => seq === sent.seq && targets.includes(target));
}

export const UpdateApproval: UpdateApprovalResolvers = {
  by: ({ person }, _, { loaders }) => userOrId(loaders, person.id),
};

export const UpdateReviewers: UpdateReviewersResolvers = {
  users: ({ users }, _, { loaders }) => Promise.all(users.map(({ id }) => userOrId(loaders, id))),
};
