import type { Instant } from "../time.ts";
import type { Interval } from "./interval.ts";

/** What a calendar says of a shift. */
export interface CalendarEntry extends Interval {
  readonly scheduleId: string;
  /** Of the shift, within its schedule. */
  readonly name: string;
  readonly userId: string;
  readonly summary: string;
  readonly description: string;
}

/** An entry as it was last published. */
export interface PublishedEvent extends CalendarEntry {
  /** Rises with every change; never starts again. */
  readonly sequence: number;
  readonly modifiedAt: Instant;
  readonly cancelled: boolean;
}

/** The UTC month of an instant, as `2026-11`: what has been published is remembered by it. */
export const monthOf = (at: Instant): string => new Date(at).toISOString().slice(0, 7);

/** The same for ever, and nothing else's. */
export const uidOf = ({ scheduleId, name }: Pick<CalendarEntry, "scheduleId" | "name">): string =>
  `${scheduleId}.${name}@tocsin`;

export interface Publication {
  readonly published: readonly PublishedEvent[];
  readonly entries: readonly CalendarEntry[];
  /** Ids of the schedules that were asked; of another the past stays as it was published. */
  readonly asked: ReadonlySet<string>;
}

export interface Moment {
  readonly window: Interval;
  readonly now: Instant;
}

/** What to publish now: what is wanted, and as cancelled what was published in the window and is wanted no longer. */
export function publish(
  { published, entries, asked }: Publication,
  { window, now }: Moment,
): readonly PublishedEvent[] {
  const before = new Map(published.map((event) => [uidOf(event), event]));
  const wanted = new Set(entries.map(uidOf));
  const stands = (event: PublishedEvent): boolean =>
    event.cancelled ||
    event.start >= window.end ||
    (event.end <= now && !asked.has(event.scheduleId));
  const vanished = published
    .filter((event) => !wanted.has(uidOf(event)) && event.end > window.start)
    .map((event) => (stands(event) ? event : cancelled(event, now)));
  const present = entries.map((entry) => renewed(before.get(uidOf(entry)), entry, now));
  return [...present, ...vanished].sort(inOrder);
}

const cancelled = (event: PublishedEvent, now: Instant): PublishedEvent => ({
  ...event,
  cancelled: true,
  sequence: event.sequence + 1,
  modifiedAt: now,
});

function renewed(
  before: PublishedEvent | undefined,
  entry: CalendarEntry,
  now: Instant,
): PublishedEvent {
  if (before && !before.cancelled && saysTheSame(before, entry)) return before;
  const sequence = before ? before.sequence + 1 : 0;
  return { ...entry, cancelled: false, sequence, modifiedAt: now };
}

const saysTheSame = (one: CalendarEntry, other: CalendarEntry): boolean =>
  one.start === other.start &&
  one.end === other.end &&
  one.userId === other.userId &&
  one.summary === other.summary &&
  one.description === other.description;

const inOrder = (one: PublishedEvent, other: PublishedEvent): number =>
  one.start - other.start || (uidOf(one) < uidOf(other) ? -1 : 1);
