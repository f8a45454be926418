import type { Actor } from "../acting.ts";
import type { DrillOccasionEvent } from "../drills/plan/occasion.ts";
import type { Instant } from "../time.ts";

/** Planned work has begun: firing signals that it is about open nothing. */
export interface MaintenanceBegan {
  readonly type: "MaintenanceBegan";
  readonly windowId: string;
  readonly name: string;
  readonly until: Instant;
}

export const ENDINGS = ["OVER", "CHANGED", "CANCELLED"] as const;
export interface MaintenanceEnded {
  readonly type: "MaintenanceEnded";
  readonly windowId: string;
  readonly name: string;
  readonly why: (typeof ENDINGS)[number];
  /** How many firing signals it held back. */
  readonly held: number;
  /** How many alarms still fired, and were heard anew. */
  readonly replayed: number;
}

export type ServiceEvent = MaintenanceBegan | MaintenanceEnded | DrillOccasionEvent;

/** An event in its place on a service's record; immutable. */
export interface ServiceEntry {
  readonly serviceId: string;
  /** Names the entry within its service for ever: writing it twice is writing it once. */
  readonly id: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly event: ServiceEvent;
}
