import * as z from "zod";

/** With an offset, as PagerDuty writes it. */
const instant = z.iso.datetime({
  offset: true,
  error: "must be a date and time with an offset, such as 2026-11-22T09:00:00Z",
});

const person = z.looseObject({
  id: z.coerce.string().nullish(),
  name: z.string().nullish(),
  summary: z.string().nullish(),
  email: z.string().nullish(),
  time_zone: z.string().nullish(),
});

/** An id alone, somebody wrapped in `user`, or the person. */
const reference = z.preprocess((value) => {
  if (typeof value === "string" || typeof value === "number") return { id: String(value) };
  return z.object({ user: z.unknown() }).safeParse(value).data?.user ?? value;
}, person);

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

const schedule = z.looseObject({
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
});

/** An answer of PagerDuty's REST API, or a file written after it. */
export const pagerdutyFile = z.looseObject({
  schedule: schedule.optional(),
  schedules: z.array(schedule).optional(),
  users: z.array(person).optional(),
  more: z.boolean().nullish(),
});

export type PagerdutyFile = z.infer<typeof pagerdutyFile>;
export type PagerdutySchedule = z.infer<typeof schedule>;
export type PagerdutyLayer = z.infer<typeof layer>;
export type PagerdutyOverride = z.infer<typeof override>;
export type PagerdutyPerson = z.infer<typeof person>;
