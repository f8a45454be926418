import * as z from "zod";
import { fields } from "../fields.ts";

/** Hours on somebody's own clock. */
export const hours = fields({
  days: z
    .array(z.number())
    .default([])
    .transform((days) => [...new Set(days)].sort()),
  from: z.string(),
  to: z.string(),
});
