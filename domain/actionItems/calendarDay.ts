import { localAt } from "../oncall/zone.ts";
import { DAY, type Instant } from "../time.ts";

const WRITTEN = /^\d{4}-\d\d-\d\d$/;

/** Whether it is a day of the calendar, as `2026-12-10`. */
export const isDay = (text: string): boolean =>
  WRITTEN.test(text) && new Date(startOf(text)).toJSON()?.startsWith(text) === true;

/** The day that a zone's calendar shows. */
export const dayIn = (zone: string, at: Instant): string => dayOf(localAt(zone, at));

export const dayAfter = (day: string, days: number): string => dayOf(startOf(day) + days * DAY);

/** How many days it is from one day to another; less than 0: that has gone by. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((startOf(to) - startOf(from)) / DAY);

/** Midnight of the day on a clock of its own, as if that were UTC. */
export const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const dayOf = (local: number): string => new Date(local).toISOString().slice(0, 10);
