import type { SuppressedSignalResolvers } from "../generated/types.ts";
import { labelList } from "../labelList.ts";

export const SuppressedSignal: SuppressedSignalResolvers = {
  suppressedBy: ({ by }) => by,
  labels: ({ labels }) => labelList(labels),
};
