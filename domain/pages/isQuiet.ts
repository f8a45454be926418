import { isWithin } from "../escalation/hours.ts";
import type { Instant } from "../time.ts";
import type { User } from "../user.ts";

/** Whether a person's own clock is within their quiet hours. */
export const isQuiet = (
  { quietHours, timeZone = "UTC" }: Pick<User, "quietHours" | "timeZone">,
  at: Instant,
): boolean => quietHours !== undefined && isWithin(quietHours, timeZone, at);
