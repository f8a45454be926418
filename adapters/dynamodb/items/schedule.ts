import * as z from "zod";
import type { Schedule } from "../../../domain/oncall/schedule.ts";
import { indexKeys, keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { scheduleDeadline, scheduleVersion } from "./scheduleShapes.ts";
import { count, instant } from "./shapes.ts";

/** Its overrides are items of their own; of its versions it holds what is in force and to come. */
export type StoredSchedule = Omit<Schedule, "overrides">;

const shape: z.ZodType<StoredSchedule> = z.object({
  id: z.string(),
  name: z.string(),
  version: count,
  revision: count,
  teamId: z.exactOptional(z.string()),
  handoffReportFromSeconds: z.exactOptional(count),
  reportDueAt: z.exactOptional(instant),
  eventCount: count,
  deadlineCount: count,
  deadlines: z.array(scheduleDeadline),
  raised: z.record(z.string(), instant),
  versions: z.array(scheduleVersion),
});

export const scheduleItem: Codec<StoredSchedule> = codec("schedule", 1, shape);

export function schedulePlacement({ id, name }: StoredSchedule): Placement {
  return {
    ...keys.schedule(id),
    gsi1pk: indexKeys.kind("SCHEDULE"),
    gsi1sk: indexKeys.named(name, id),
  };
}
