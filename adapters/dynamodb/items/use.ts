import * as z from "zod";
import { type Codec, codec } from "./codec.ts";

/** Says, in the partition of a team or a schedule, who names it: a schedule, policy or service. */
export interface Use {
  readonly ownerId: string;
}
const shape: z.ZodType<Use> = z.object({ ownerId: z.string() });
export const useItem: Codec<Use> = codec("use", 1, shape);
