import type { IncidentUpdate } from "../../domain/communication/incidentUpdate.ts";
import type { Delivery } from "../../domain/delivery.ts";
import type { TimelineEntry } from "../../domain/events.ts";
import type { GroupedKey } from "../../domain/grouping/groupedKey.ts";
import type { KeyTally } from "../../domain/grouping/keyTally.ts";
import type { Incident } from "../../domain/incident.ts";
import type { ServiceEntry } from "../../domain/maintenance/serviceEntry.ts";
import type { ActionRun } from "../../domain/playbooks/actions/actionRun.ts";
import type { PlaybookRun } from "../../domain/playbooks/playbookRun.ts";
import type { SuppressedSignal } from "../../domain/suppressedSignal.ts";
import type { Instant } from "../../domain/time.ts";
import type { Page, PageRequest } from "../configure/ports.ts";

/** An incident with everything that is kept about it. */
export interface IncidentRecord {
  readonly incident: Incident;
  /** Oldest first. */
  readonly entries: readonly TimelineEntry[];
  readonly deliveries: readonly Delivery[];
  /** Oldest first; the last is the one that is under way. */
  readonly runs: readonly PlaybookRun[];
  /** What they have had done, oldest first. */
  readonly actions: readonly ActionRun[];
  /** What its audiences are told, oldest first. */
  readonly updates: readonly IncidentUpdate[];
}

/** What is counted beside an incident: signals that changed nothing of it, and how its keys stand. */
export interface Counted extends KeyTally {
  readonly signals: number;
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
  /** What happened to a service itself, newest first. */
  serviceRecord(serviceId: string, page: PageRequest): Promise<Page<ServiceEntry>>;
  /** Signals of a service that opened nothing, newest first; for 30 days at least. */
  suppressedSignals(serviceId: string, page: PageRequest): Promise<Page<SuppressedSignal>>;
  /** Keys of an incident that groups them, in the order in which they came: one query. */
  keys(incidentId: string, page: PageRequest): Promise<Page<GroupedKey>>;
  /** What was counted beside each incident. */
  counted(ids: readonly string[]): Promise<ReadonlyMap<string, Counted>>;
}
