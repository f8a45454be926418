import * as z from "zod";
import { type Codec, codec } from "./codec.ts";
import { instant } from "./shapes.ts";

/** Somebody has an action in hand until then. It is never taken back: an action is begun once. */
export interface ActionClaim {
  readonly until: number;
}
const shape: z.ZodType<ActionClaim> = z.object({ until: instant });

export const actionClaimItem: Codec<ActionClaim> = codec("actionClaim", 1, shape);
