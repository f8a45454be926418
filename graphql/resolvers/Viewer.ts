import type { ViewerResolvers } from "../generated/types.ts";

export const Viewer: ViewerResolvers = {
  user: (_, __, { person }) => person(),
};
