import type { GroupedKey } from "../domain/grouping/groupedKey.ts";
import type { Severity } from "../domain/severity.ts";
import type { Instant } from "../domain/time.ts";

/**
 * Who holds a (service, dedup key). A grouped key names its incident also once that has ended: whoever reads it looks at
 * the incident before relying on it.
 */
export type Holder = OpenPointer | GroupedKey;

export const isGrouped = (holder: Holder): holder is GroupedKey => "state" in holder;

/** The lock on (service, dedup key) while an incident is open that groups no keys. */
export interface OpenPointer {
  readonly dedupKey: string;
  readonly incidentId: string;
  /** The most severe level a signal has claimed for it. */
  readonly severity: Severity;
  /** Whether the incident knows that repeats are counted beside it. */
  readonly repeats: boolean;
  readonly episode?: string;
  /** When a signal last touched the incident itself. */
  readonly touchedAt: Instant;
}
