import type { ScheduleVersion } from "../../../domain/oncall/schedule.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { scheduleVersion } from "./scheduleShapes.ts";

/** A version on its own, also when it is over. */
export const scheduleVersionItem: Codec<ScheduleVersion> = codec(
  "scheduleVersion",
  1,
  scheduleVersion,
);

export const scheduleVersionPlacement = (
  scheduleId: string,
  { from }: ScheduleVersion,
): Placement => keys.scheduleVersion(scheduleId, from);
