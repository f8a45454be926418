import * as z from "zod";
import type { PushInvitation } from "../../../domain/pushSubscription.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { inSeconds } from "./idempotency.ts";
import { instant } from "./shapes.ts";

const shape: z.ZodType<PushInvitation> = z.object({
  tokenHash: z.string(),
  userId: z.string(),
  channel: z.string(),
  until: instant,
});

export const pushInvitationItem: Codec<PushInvitation> = codec("pushInvitation", 1, shape);

export const pushInvitationPlacement = ({ tokenHash, until }: PushInvitation): Placement => ({
  ...keys.pushInvitation(tokenHash),
  expiresAt: inSeconds(until),
});
