import { type Instant, MINUTE } from "./time.ts";

/** A code on its way to a person, which shows that what is sent over a channel reaches them. */
export interface ContactCode {
  readonly userId: string;
  /** Name of the channel it was sent over. */
  readonly channel: string;
  readonly salt: string;
  readonly hash: string;
  readonly sentAt: Instant;
  /** Exclusive. */
  readonly until: Instant;
  readonly tries: number;
}

export const CODE_LIVES = 15 * MINUTE;
export const MOST_TRIES = 5;
/** How long somebody is left alone between two codes. */
export const CODE_PAUSE = MINUTE;
