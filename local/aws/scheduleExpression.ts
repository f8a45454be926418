import { AwsError } from "./awsError.ts";

const AT = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/;
const RATE = /^rate\(([1-9]\d*) (minute|hour|day)s?\)$/;
const UNIT = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

export interface Expressed {
  readonly ScheduleExpression: string;
  readonly ScheduleExpressionTimezone: string;
}

/** When a schedule that is made now runs first. */
export function firstRun(schedule: Expressed, now: number): number {
  const { ScheduleExpression, ScheduleExpressionTimezone } = schedule;
  const [, local] = AT.exec(ScheduleExpression) ?? [];
  if (local) return instantOf(local, ScheduleExpressionTimezone);
  return now + periodOf(ScheduleExpression);
}

/** When it runs again after the run of `last`, missed ones left out; undefined for a one-time schedule. */
export function nextRun(schedule: Expressed, last: number, now: number): number | undefined {
  const { ScheduleExpression } = schedule;
  if (AT.test(ScheduleExpression)) return undefined;
  const period = periodOf(ScheduleExpression);
  return last + period * Math.max(1, Math.floor((now - last) / period) + 1);
}

function periodOf(expression: string): number {
  const [, count, unit] = RATE.exec(expression) ?? [];
  if (unit === "minute" || unit === "hour" || unit === "day") return Number(count) * UNIT[unit];
  throw new AwsError(
    "ValidationException",
    `Invalid Schedule Expression ${expression}: the local host knows at(yyyy-mm-ddThh:mm:ss) and rate(n minutes|hours|days).`,
  );
}

/** The instant at which clocks in the zone show this local time. */
function instantOf(local: string, zone: string): number {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 19) !== local)
    throw new AwsError("ValidationException", `Invalid Schedule Expression at(${local}).`);
  // The offset depends on the instant that is looked for: the second guess is exact but for skipped hours.
  const guess = asUtc - offset(asUtc, zone);
  return asUtc - offset(guess, zone);
}

function offset(instant: number, zone: string): number {
  if (zone === "UTC") return 0;
  const shown = formatter(zone).format(instant).replace(", ", "T").replace("T24:", "T00:");
  return Date.parse(`${shown}Z`) - Math.floor(instant / 1000) * 1000;
}

function formatter(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      dateStyle: "short",
      timeStyle: "medium",
    });
  } catch {
    throw new AwsError("ValidationException", `Invalid ScheduleExpressionTimezone ${zone}.`);
  }
}
