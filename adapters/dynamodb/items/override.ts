import type { Override } from "../../../domain/oncall/schedule.ts";
import { keys } from "../keys.ts";
import { type Codec, codec, type Placement } from "./codec.ts";
import { override } from "./scheduleShapes.ts";

export const overrideItem: Codec<Override> = codec("override", 1, override);

export const overridePlacement = (scheduleId: string, { end, id }: Override): Placement =>
  keys.override(scheduleId, end, id);
