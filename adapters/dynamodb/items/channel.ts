import * as z from "zod";
import { CHANNEL_KINDS, type Channel } from "../../../domain/channel.ts";
import { indexKeys, keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { count } from "./shapes.ts";

// An item's own `kind` says what it is, so the channel's stands aside.
type Stored = Omit<Channel, "kind"> & { readonly channelKind: Channel["kind"] };
const stored: Codec<Stored> = codec(
  "channel",
  1,
  z.object({
    name: z.string(),
    channelKind: z.enum(CHANNEL_KINDS),
    version: count,
    secretName: z.exactOptional(z.string()),
  }),
);

export const channelItem: Codec<Channel> = {
  encode: ({ kind, ...channel }, placement) =>
    stored.encode({ ...channel, channelKind: kind }, placement),
  decode: (item) => {
    const { channelKind, ...channel } = stored.decode(item);
    return { ...channel, kind: channelKind };
  },
};

export function channelPlacement(channel: Channel): Placement {
  return {
    ...keys.channel(channel.name),
    gsi1pk: indexKeys.kind("CHANNEL"),
    gsi1sk: indexKeys.named(channel.name, channel.name),
  };
}
