import ical, { ICalEventStatus } from "ical-generator";
import type { Calendar } from "../../app/oncall/readCalendar.ts";
import { uidOf } from "../../domain/oncall/publish.ts";

const HOUR_IN_SECONDS = 3_600;

/** The calendar as iCalendar text. Nothing in it but what was published: the same events give the same bytes. */
export function icsOf({ name, events }: Calendar): string {
  const calendar = ical({ name, prodId: "//Tocsin//On call//EN", ttl: HOUR_IN_SECONDS });
  for (const event of events)
    calendar.createEvent({
      id: uidOf(event),
      sequence: event.sequence,
      stamp: new Date(event.modifiedAt),
      lastModified: new Date(event.modifiedAt),
      start: new Date(event.start),
      end: new Date(event.end),
      summary: event.summary,
      description: event.description,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}
