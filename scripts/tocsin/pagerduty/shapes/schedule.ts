import * as z from "zod";
import { reference as anyReference, instant, listOf } from "./common.ts";
import { personReference as reference } from "./person.ts";

const window = {
  start_time_of_day: z.string().regex(/^\d\d:\d\d(:\d\d)?$/, "must be a time such as 22:00:00"),
  duration_seconds: z.int().positive(),
};
const restriction = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("daily_restriction"), ...window }),
  z.looseObject({
    type: z.literal("weekly_restriction"),
    ...window,
    start_day_of_week: z.int("must be an ISO day, 1 for Monday").min(1).max(7),
  }),
]);

const layer = z.looseObject({
  id: z.string().nullish(),
  name: z.string().nullish(),
  start: instant,
  end: instant.nullish(),
  rotation_virtual_start: instant.nullish(),
  rotation_turn_length_seconds: z.int().positive(),
  users: z.array(reference).nullish(),
  restrictions: z.array(restriction).nullish(),
});

const override = z.looseObject({
  start: instant,
  end: instant,
  user: reference.nullish(),
});

export const schedule = z.looseObject({
  id: z.string().nullish(),
  name: z.string().min(1),
  time_zone: z.string().min(1),
  /** As PagerDuty's API has them. */
  schedule_layers: z.array(layer).nullish(),
  /** As a person writes them. */
  layers: z.array(layer).nullish(),
  overrides: z.array(override).nullish(),
  overrides_subschedule: z
    .looseObject({ rendered_schedule_entries: z.array(override).nullish() })
    .nullish(),
  users: z.array(reference).nullish(),
  teams: listOf(anyReference),
});

export type PagerdutySchedule = z.infer<typeof schedule>;
export type PagerdutyLayer = z.infer<typeof layer>;
export type PagerdutyOverride = z.infer<typeof override>;
