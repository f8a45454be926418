import * as z from "zod";
import { count, listOf, reference, text } from "./common.ts";

const contactMethod = z.looseObject({
  id: z.coerce.string().nullish(),
  type: text,
  summary: text,
  label: text,
  /** Absent from a mere reference. */
  address: text,
  country_code: count,
});

const notificationRule = z.looseObject({
  id: text,
  type: text,
  start_delay_in_minutes: count,
  urgency: text,
  contact_method: reference.nullish(),
});

export const person = z.looseObject({
  id: z.coerce.string().nullish(),
  name: text,
  summary: text,
  email: text,
  time_zone: text,
  teams: z.array(reference).nullish(),
  contact_methods: z.array(contactMethod).nullish(),
  notification_rules: listOf(notificationRule),
});

/** An id alone, somebody wrapped in `user`, or the person. */
export const personReference = z.preprocess((value) => {
  if (typeof value === "string" || typeof value === "number") return { id: String(value) };
  return z.object({ user: z.unknown() }).safeParse(value).data?.user ?? value;
}, person);

export type PagerdutyPerson = z.infer<typeof person>;
export type PagerdutyContactMethod = z.infer<typeof contactMethod>;
export type PagerdutyNotificationRule = z.infer<typeof notificationRule>;
