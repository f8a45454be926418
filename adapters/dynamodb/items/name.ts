import * as z from "zod";
import { type Codec, codec } from "./codec.ts";

/** The lock on a name that only one object of its kind may have. */
export interface NameLock {
  readonly ownerId: string;
}

const shape: z.ZodType<NameLock> = z.object({ ownerId: z.string() });

export const nameItem: Codec<NameLock> = codec("name", 1, shape);
