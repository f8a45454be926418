import { HOUR, MINUTE } from "../time.ts";

/** `1 hour 5 minutes`; marks that are out of order give none. */
export function hoursAndMinutes(length: number): string {
  if (length < 0) return "not known";
  const [hours, minutes] = [Math.floor(length / HOUR), Math.floor((length % HOUR) / MINUTE)];
  const parts = [counted(hours, "hour"), counted(minutes, "minute")].filter(Boolean);
  return parts.join(" ") || "less than a minute";
}

const counted = (count: number, unit: string): string =>
  count === 0 ? "" : `${count} ${unit}${count === 1 ? "" : "s"}`;
