import { DAY, type Instant } from "../time.ts";
import type { Turns } from "./turns.ts";
import { firstInstant, latestLocal, localAt } from "./zone.ts";

interface Rotation {
  readonly zone: string;
  readonly anchor: Instant;
  readonly months: number;
}

/** Turns of whole months, all counted from the anchor's date; none is too short to have a permitted moment. */
export function monthTurns({ zone, anchor, months }: Rotation): Turns {
  const first = localAt(zone, anchor);
  const localStart = (index: number) => monthsAfter(first, index * months);
  return {
    indexAt: (at) => {
      const local = latestLocal(zone, at);
      const index = Math.floor(monthsBetween(first, local) / months);
      return localStart(index) > local ? index - 1 : index;
    },
    startOf: (index) =>
      index === 0 ? anchor : Math.max(anchor, firstInstant(zone, localStart(index))),
    skippedBefore: () => 0,
  };
}

/** The same day and time of a later month, or its last day. */
function monthsAfter(local: number, months: number): number {
  const date = new Date(local);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const timeOfDay = local - Math.floor(local / DAY) * DAY;
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) + timeOfDay;
}

/** From the month of one to the month of the other. */
function monthsBetween(from: number, to: number): number {
  const [start, end] = [new Date(from), new Date(to)];
  const years = end.getUTCFullYear() - start.getUTCFullYear();
  return years * 12 + end.getUTCMonth() - start.getUTCMonth();
}
