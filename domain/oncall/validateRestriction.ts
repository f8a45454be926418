import { type Flaw, flaw } from "../flaw.ts";
import type { Restriction } from "./schedule.ts";

const SHORTEST = 60;
const LONGEST = 7 * 24 * 3_600;

export function flawsOfRestriction(restriction: Restriction, ...path: string[]): Flaw[] {
  const { startTime, durationSeconds } = restriction;
  const isLengthFit =
    Number.isInteger(durationSeconds) && durationSeconds >= SHORTEST && durationSeconds <= LONGEST;
  return [
    ...(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(startTime)
      ? []
      : [
          flaw('It is a time of day from "00:00" to "23:59", or "09:30:00".', ...path, "startTime"),
        ]),
    ...flawsOfDay(restriction, ...path, "startDay"),
    ...(isLengthFit
      ? []
      : [
          flaw(
            `It is between ${SHORTEST} (a minute) and ${LONGEST} seconds (a week).`,
            ...path,
            "durationSeconds",
          ),
        ]),
  ];
}

function flawsOfDay({ kind, startDay }: Restriction, ...path: string[]): Flaw[] {
  const days = "from 1 (Monday) to 7 (Sunday)";
  if (kind === "DAILY") {
    return startDay === undefined
      ? []
      : [flaw("A DAILY restriction has none; make it WEEKLY to name a day.", ...path)];
  }
  if (startDay === undefined) return [flaw(`A WEEKLY restriction needs one, ${days}.`, ...path)];
  const isDay = Number.isInteger(startDay) && startDay >= 1 && startDay <= 7;
  return isDay ? [] : [flaw(`It is a day ${days}.`, ...path)];
}
