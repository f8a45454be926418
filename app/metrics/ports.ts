import type { Contribution } from "../../domain/contribution.ts";
import type { Failure } from "../../domain/failures.ts";
import type { Cell } from "../../domain/metricsCell.ts";
import type { Window } from "../../domain/metricsPeriod.ts";
import type { Instant } from "../../domain/time.ts";

/** What an incident has added so far, and the revision of it that this reflects. */
export interface StoredContribution {
  readonly incidentId: string;
  readonly revision: number;
  /** Absent when it adds nothing. */
  readonly contribution?: Contribution;
}

/** One contribution in place of another, with what that adds to the cells: all of it or nothing. */
export interface ContributionChange {
  readonly before?: StoredContribution;
  readonly after: StoredContribution;
  readonly cells: readonly Cell[];
}

export interface ContributionStore {
  /** A consistent read. */
  find(incidentId: string): Promise<StoredContribution | undefined>;
  /** OUTDATED: `before` is no longer what is stored. CONTENTION: others were writing the same cells. */
  replace(change: ContributionChange): Promise<"DONE" | "OUTDATED" | "CONTENTION">;
}

export interface MetricsReader {
  /** The cells of whole UTC days; both ends of the window are midnights. */
  cells(serviceId: string, days: Window): Promise<readonly Cell[]>;
  /** The contributions that add something on one UTC day. */
  contributions(serviceId: string, day: Instant): Promise<readonly Contribution[]>;
  /** Failures that began inside the window. */
  failures(serviceId: string, window: Window): Promise<readonly Failure[]>;
}

export interface ServiceIds {
  all(): Promise<readonly string[]>;
}

export interface Backoff {
  /** Waits a random while that grows with the number of attempts made. */
  pause(attempts: number): Promise<void>;
}
