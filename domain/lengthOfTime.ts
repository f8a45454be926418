import { DAY, HOUR, MINUTE } from "./time.ts";

/** A length of time as people say it: `6 min`, `2 h 5 min`, `3 days`. */
export function lengthOfTime(length: number): string {
  if (length < MINUTE) return "less than a minute";
  if (length < HOUR) return `${Math.floor(length / MINUTE)} min`;
  if (length >= 2 * DAY) return `${Math.floor(length / DAY)} days`;
  const rest = Math.floor((length % HOUR) / MINUTE);
  return `${Math.floor(length / HOUR)} h${rest === 0 ? "" : ` ${rest} min`}`;
}
