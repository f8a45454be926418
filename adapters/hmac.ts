import { timingSafeEqual } from "node:crypto";
import { MINUTE } from "../domain/time.ts";

/** A recording older than this is refused; so is a clock that is ahead by more. */
const REPLAY_WINDOW = 5 * MINUTE;

/** Whether two signatures are the same, in a time that tells nothing of where they differ. */
export const isSame = (given: Uint8Array, expected: Uint8Array): boolean =>
  given.byteLength === expected.byteLength && timingSafeEqual(given, expected);

/** Whether seconds since 1970 are about now. What is no number of seconds is never recent. */
export const isRecent = (timestamp: string, now: number): boolean =>
  /^\d{1,12}$/.test(timestamp) && Math.abs(now - Number(timestamp) * 1000) <= REPLAY_WINDOW;
