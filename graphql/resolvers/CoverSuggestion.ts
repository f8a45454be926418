import { SECOND } from "../../domain/time.ts";
import type { CoverSuggestionResolvers } from "../generated/types.ts";
import { userOrId } from "../userOrId.ts";

export const CoverSuggestion: CoverSuggestionResolvers = {
  user: ({ userId }, _, { loaders }) => userOrId(loaders, userId),
  isAvailable: ({ reason }) => reason === undefined,
  restedSeconds: ({ restedFor }) => secondsOf(restedFor),
  freeSeconds: ({ freeFor }) => secondsOf(freeFor),
};

const secondsOf = (milliseconds: number | undefined): number | null =>
  milliseconds === undefined ? null : milliseconds / SECOND;
