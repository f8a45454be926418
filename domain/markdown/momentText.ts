import type { Instant } from "../time.ts";

export const dayText = (at: Instant): string => new Date(at).toISOString().slice(0, 10);

/** The time of day in UTC, with its date where that is another than the first one's. */
export function momentText(at: Instant, first: Instant = at): string {
  const clock = new Date(at).toISOString().slice(11, 16);
  return dayText(at) === dayText(first) ? clock : `${dayText(at)} ${clock}`;
}
