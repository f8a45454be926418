import { type Flaw, flaw } from "./flaw.ts";
import type { LocalHours } from "./policy.ts";

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

export function flawsOfHours({ days, from, to }: LocalHours, ...path: string[]): Flaw[] {
  const isDay = (day: number) => Number.isInteger(day) && day >= 1 && day <= 7;
  const wrongClock = (text: string, field: string) =>
    CLOCK.test(text)
      ? []
      : [flaw("It is a time from 00:00 to 23:59, such as 09:00.", ...path, field)];
  return [
    ...(days.every(isDay) ? [] : [flaw("Days are 1 (Monday) to 7 (Sunday).", ...path, "days")]),
    ...wrongClock(from, "from"),
    ...wrongClock(to, "to"),
    ...(from === to ? [flaw("Hours that begin and end at one time hold nothing.", ...path)] : []),
  ];
}
