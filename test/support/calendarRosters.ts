import type { Layer, Override, Schedule, ScheduleVersion } from "../../domain/oncall/schedule.ts";
import type { Instant } from "../../domain/time.ts";

/** An instant as it is written: `2026-11-22 09:00` is UTC. */
export const utc = (text: string): Instant => Date.parse(`${text.replace(" ", "T")}:00Z`);

/** Ada and Grace, a week each from Monday 5 January 2026, 09:00 on. */
export function weekly(change: Partial<Layer> = {}): Layer {
  return {
    id: "lay_week",
    name: "Weeks",
    start: utc("2026-01-05 09:00"),
    virtualStart: utc("2026-01-05 09:00"),
    turn: { unit: "WEEKS", count: 1 },
    userIds: ["usr_ada", "usr_grace"],
    restrictions: [],
    wallClock: false,
    consumeRestrictedTurns: false,
    ...change,
  };
}

/** The same by day, Monday to Sunday alike, from 08:00 to 12:00 and from 13:00 to 17:00. */
export const officeHours: Layer["restrictions"] = [
  { kind: "DAILY", startTime: "08:00", durationSeconds: 4 * 3_600 },
  { kind: "DAILY", startTime: "13:00", durationSeconds: 4 * 3_600 },
];

export function version(change: Partial<ScheduleVersion> = {}): ScheduleVersion {
  return { from: utc("2026-01-01 00:00"), timeZone: "UTC", layers: [weekly()], ...change };
}

export function override(id: string, start: string, end: string, userId?: string): Override {
  const span = { start: utc(start), end: utc(end) };
  return { id, ...span, ...(userId && { userId }), createdAt: utc("2026-11-01 12:00") };
}

export function schedule(change: Partial<Schedule> = {}): Schedule {
  return {
    id: "sch_1",
    name: "Payments",
    version: 1,
    revision: 1,
    eventCount: 1,
    deadlineCount: 0,
    deadlines: [],
    raised: {},
    versions: [version()],
    overrides: [],
    ...change,
  };
}
