import { SECOND } from "../domain/time.ts";

/** The longest that a queue can hold a message back. */
const LONGEST_DELAY_SECONDS = 900;

/** For how long a queue is to hold back what is not due yet: whole seconds, rounded up, so late by less than one and never early. */
export function delaySeconds(milliseconds: number): number {
  return Math.min(LONGEST_DELAY_SECONDS, Math.max(0, Math.ceil(milliseconds / SECOND)));
}
