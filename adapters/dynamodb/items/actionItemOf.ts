import * as z from "zod";
import { type Codec, codec } from "./codec.ts";

/** Says that an incident has an action item. */
export const actionItemOfItem: Codec<{ readonly actionItemId: string }> = codec(
  "actionItemOf",
  1,
  z.object({ actionItemId: z.string() }),
);
