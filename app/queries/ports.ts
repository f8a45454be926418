import type { Delivery } from "../../domain/delivery.ts";
import type { TimelineEntry } from "../../domain/events.ts";
import type { Incident } from "../../domain/incident.ts";
import type { SuppressedSignal } from "../../domain/suppressedSignal.ts";
import type { Instant } from "../../domain/time.ts";
import type { Page, PageRequest } from "../configure/ports.ts";

/** An incident with everything that is kept about it. */
export interface IncidentRecord {
  readonly incident: Incident;
  /** Oldest first. */
  readonly entries: readonly TimelineEntry[];
  readonly deliveries: readonly Delivery[];
}

/** Where an incident stands in a list; as text, later places are greater. */
export type Position = string;

export interface Place {
  readonly position: Position;
  readonly incidentId: string;
}

/** A stretch of one of the lists that the store keeps, by `declaredAt`. */
export interface Stretch {
  readonly list:
    | { readonly kind: "ALL" | "OPEN" }
    | { readonly kind: "SERVICE"; readonly serviceId: string };
  /** Declared at or after. */
  readonly from?: Instant;
  /** Declared before. */
  readonly to?: Instant;
  /** Only places before this one. */
  readonly before?: Position;
  readonly limit: number;
}

export interface IncidentReader {
  /** Those of the incidents that exist, by id: one batch read. */
  incidents(ids: readonly string[]): Promise<ReadonlyMap<string, Incident>>;
  /** One query. */
  record(id: string): Promise<IncidentRecord | undefined>;
  /** Newest first: one query. A list may lag a moment behind its incidents. */
  places(stretch: Stretch): Promise<readonly Place[]>;
  /** Signals of a service that opened nothing, newest first; for 30 days at least. */
  suppressedSignals(serviceId: string, page: PageRequest): Promise<Page<SuppressedSignal>>;
  /** How many repeats were counted beside each incident. */
  repeats(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
}
