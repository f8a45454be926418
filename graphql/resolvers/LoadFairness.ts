import type { LoadFairnessResolvers } from "../generated/types.ts";

export const LoadFairness: LoadFairnessResolvers = {
  shifts: ({ shiftCount }) => shiftCount,
};
