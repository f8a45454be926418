import type { OwnerKind } from "./owner.ts";
import type { Instant } from "./time.ts";

/** What can come due for an incident. */
export const INCIDENT_CLOCKS = [
  "ACKNOWLEDGE",
  "ESCALATE",
  "HOLD",
  "UPDATE",
  "RESOLVE",
  "ROLES",
  "WAKE",
  "TALLY",
  "SETTLE",
  "DRILL_SIGNAL",
  "DRILL_END",
  "POSTMORTEM_DRAFT",
  "POSTMORTEM_SOON",
  "POSTMORTEM_DUE",
  "POSTMORTEM_LATE",
] as const;
export type IncidentClock = (typeof INCIDENT_CLOCKS)[number];

/** What can come due for a schedule. */
export const SCHEDULE_CLOCKS = [
  "HANDOFF_DAY",
  "HANDOFF_HOUR",
  "HANDOFF",
  "HANDOFF_REPORT",
  "CHECK",
] as const;
export type ScheduleClock = (typeof SCHEDULE_CLOCKS)[number];

/** What can come due for a heartbeat. */
export const HEARTBEAT_CLOCKS = ["PING"] as const;

/** What can come due for a maintenance window. */
export const MAINTENANCE_CLOCKS = ["MAINTENANCE_START", "MAINTENANCE_END"] as const;
export type MaintenanceClock = (typeof MAINTENANCE_CLOCKS)[number];

/** What can come due for an action of a playbook. */
export const ACTION_CLOCKS = ["ACTION"] as const;
/** What can come due for an action item. */
export const ACTION_ITEM_CLOCKS = ["REMIND"] as const;

/** What can come due for a plan of drills. */
export const DRILL_PLAN_CLOCKS = ["DRILL"] as const;

/** What can come due for the synthetic page. */
export const PAGE_CHECK_CLOCKS = ["PAGE_SEND", "PAGE_DUE"] as const;
export type PageCheckClock = (typeof PAGE_CHECK_CLOCKS)[number];

/** No two owners have a kind of the same name. */
const CLOCKS = {
  INCIDENT: INCIDENT_CLOCKS,
  SCHEDULE: SCHEDULE_CLOCKS,
  USER: [],
  HEARTBEAT: HEARTBEAT_CLOCKS,
  MAINTENANCE: MAINTENANCE_CLOCKS,
  ACTION: ACTION_CLOCKS,
  ACTION_ITEM: ACTION_ITEM_CLOCKS,
  DRILL_PLAN: DRILL_PLAN_CLOCKS,
  PAGE_CHECK: PAGE_CHECK_CLOCKS,
} as const satisfies Readonly<Record<OwnerKind, readonly string[]>>;

export type DeadlineKind = (typeof CLOCKS)[OwnerKind][number];
export const DEADLINE_KINDS: readonly DeadlineKind[] = Object.values(CLOCKS).flat();

/** Those that no entry of a record sets: on the stream, the deadline's own item asks for its schedule. */
export const SET_BY_ITEM: readonly DeadlineKind[] = [
  "CHECK",
  ...HEARTBEAT_CLOCKS,
  ...MAINTENANCE_CLOCKS,
  ...ACTION_CLOCKS,
  ...ACTION_ITEM_CLOCKS,
  ...DRILL_PLAN_CLOCKS,
  ...PAGE_CHECK_CLOCKS,
];

/** Something that must happen at `dueAt` unless somebody acts first. Owner, kind and generation name it for ever. */
export interface Deadline<Kind extends DeadlineKind = DeadlineKind> {
  readonly kind: Kind;
  readonly generation: number;
  readonly dueAt: Instant;
}
