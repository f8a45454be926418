import { CHANNEL_KINDS } from "../channelKind.ts";
import type { ChannelResolvers } from "../generated/types.ts";

export const Channel: ChannelResolvers = {
  kind: ({ kind }) => CHANNEL_KINDS[kind],
};
