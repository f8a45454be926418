import { SECOND } from "../../domain/time.ts";
import type { PersonLoadResolvers } from "../generated/types.ts";
import { userOrId } from "../userOrId.ts";

export const PersonLoad: PersonLoadResolvers = {
  user: ({ userId }, _, { loaders }) => userOrId(loaders, userId),
  onCallSeconds: ({ onCall }) => onCall / SECOND,
  nightSeconds: ({ night }) => night / SECOND,
  weekendSeconds: ({ weekend }) => weekend / SECOND,
  holidaySeconds: ({ holiday }) => holiday / SECOND,
  longestStretchSeconds: ({ longestStretch }) => longestStretch / SECOND,
  lastRestSeconds: ({ lastRest }) => (lastRest === undefined ? null : lastRest / SECOND),
};
