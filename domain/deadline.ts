import type { Instant } from "./time.ts";

/** What can come due for an incident. */
export const INCIDENT_CLOCKS = [
  "ACKNOWLEDGE",
  "ESCALATE",
  "HOLD",
  "UPDATE",
  "RESOLVE",
  "WAKE",
] as const;
export type IncidentClock = (typeof INCIDENT_CLOCKS)[number];

/** What can come due for a schedule. */
export const SCHEDULE_CLOCKS = ["HANDOFF_DAY", "HANDOFF_HOUR", "HANDOFF", "CHECK"] as const;
export type ScheduleClock = (typeof SCHEDULE_CLOCKS)[number];

export const DEADLINE_KINDS = [...INCIDENT_CLOCKS, ...SCHEDULE_CLOCKS] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Something that must happen at `dueAt` unless somebody acts first. Owner, kind and generation name it for ever. */
export interface Deadline<Kind extends DeadlineKind = DeadlineKind> {
  readonly kind: Kind;
  readonly generation: number;
  readonly dueAt: Instant;
}
