import type { Instant } from "../../time.ts";
import type { Interval } from "../interval.ts";
import { isZone, localAt } from "../zone.ts";

/** How moments are written for one reader: in UTC, and on their own clock where that shows another time. */
export interface Times {
  moment(at: Instant): string;
  span(interval: Interval): string;
  /** On the reader's clock alone; the zone has to stand elsewhere. */
  local(at: Instant): string;
  readonly zone: string;
}

export function timesFor(timeZone: string | undefined): Times {
  const zone = timeZone !== undefined && isZone(timeZone) ? timeZone : "UTC";
  const written = (...instants: readonly Instant[]): string => {
    const locals = instants.map((at) => localAt(zone, at));
    const utc = `${instants.map(clock).join(" to ")} UTC`;
    if (locals.every((local, index) => local === instants[index])) return utc;
    return `${utc}; your time: ${locals.map(clock).join(" to ")} (${zone})`;
  };
  return {
    moment: (at) => written(at),
    span: ({ start, end }) => written(start, end),
    local: (at) => clock(localAt(zone, at)),
    zone,
  };
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

/** `Thu 2026-11-26 09:00`, and the seconds where there are some. */
function clock(at: Instant): string {
  const date = new Date(at);
  const length = at % 60_000 === 0 ? 16 : 19;
  return `${DAYS[date.getUTCDay()]} ${date.toISOString().slice(0, length).replace("T", " ")}`;
}
