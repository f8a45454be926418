import type { Instant } from "../time.ts";
import type { Person } from "../user.ts";
import { type Audience, approvalsFor, type Capacity, type Stage } from "./audience.ts";

/** Somebody has approved the text as it is. */
export interface Approval {
  readonly capacity: Capacity;
  readonly person: Person;
  readonly at: Instant;
}

/** How an update went out. */
export interface Sending {
  readonly at: Instant;
  /** Who sent it, as the timeline calls them. */
  readonly by: string;
  /** Number of the timeline entry that it went out with. */
  readonly seq: number;
  /** Names of the channels that it went to; empty: nobody was configured. */
  readonly channels: readonly string[];
}

/** What an audience is told of an incident: a draft until it is sent, and then as it was sent. */
export interface IncidentUpdate {
  readonly id: string;
  readonly incidentId: string;
  readonly audience: Audience;
  readonly stage: Stage;
  /** Counts its texts, from 1: an approval is of one of them. */
  readonly version: number;
  readonly headline: string;
  readonly text: string;
  readonly draftedAt: Instant;
  /** Who wrote this text, as the timeline calls them. */
  readonly writtenBy: string;
  readonly writtenAt: Instant;
  /** Of this text. */
  readonly approvals: readonly Approval[];
  readonly sent?: Sending;
}

/** As it will be. */
export interface UpdateChange {
  readonly after: IncidentUpdate;
}

/** Whose approval it still needs. */
export const missingApprovals = ({
  audience,
  approvals,
}: Pick<IncidentUpdate, "audience" | "approvals">): readonly Capacity[] =>
  approvalsFor(audience).filter(
    (capacity) => !approvals.some((approval) => approval.capacity === capacity),
  );
