import type { MappedSignalResolvers } from "../generated/types.ts";
import { labelList } from "../labelList.ts";

export const MappedSignal: MappedSignalResolvers = {
  url: ({ links }) => links[0]?.href ?? null,
  labels: ({ labels }) => labelList(labels),
};
