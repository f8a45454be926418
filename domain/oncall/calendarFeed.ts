import { spelled } from "../integrationKey.ts";
import type { Instant } from "../time.ts";

/** A person's permission to read shifts without signing in. The secret of its URL is never kept, only its SHA-256. */
export interface CalendarFeed {
  readonly id: string;
  readonly userId: string;
  /** The one schedule that it shows whole; absent: its owner's shifts on all schedules. */
  readonly scheduleId?: string;
  readonly tokenHash: string;
  readonly createdAt: Instant;
  readonly revokedAt?: Instant;
}

/** Random characters of a feed's secret: 5 bits each, 160 in all. */
export const TOKEN_LENGTH = 32;

export const calendarToken = (chance: Uint8Array): string => spelled(chance);

export const isCalendarToken = (text: string): boolean => /^[0-9a-hjkmnp-tv-z]{32}$/.test(text);
