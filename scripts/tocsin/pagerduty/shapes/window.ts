import * as z from "zod";
import { instant, listOf, reference, text } from "./common.ts";

export const maintenanceWindow = z.looseObject({
  id: z.coerce.string().nullish(),
  summary: text,
  description: text,
  start_time: instant,
  end_time: instant,
  services: listOf(reference),
});
export type PagerdutyWindow = z.infer<typeof maintenanceWindow>;
