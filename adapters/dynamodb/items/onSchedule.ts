import * as z from "zod";
import { type Codec, codec } from "./codec.ts";

interface OnSchedule {
  readonly scheduleId: string;
}

/** Says that a schedule has named a person. It is never taken away: whoever reads it looks at the schedule next. */
export const onScheduleItem: Codec<OnSchedule> = codec(
  "onSchedule",
  1,
  z.object({ scheduleId: z.string() }),
);
