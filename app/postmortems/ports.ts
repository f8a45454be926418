import type { PlannedAction } from "../../domain/postmortems/plannedAction.ts";
import type { Postmortem } from "../../domain/postmortems/postmortem.ts";
import type { Instant } from "../../domain/time.ts";

/** A stretch of all postmortems, by when their incidents were resolved. */
export interface PostmortemStretch {
  /** Absent: of all services. */
  readonly serviceId?: string;
  readonly from?: Instant;
  /** Before. */
  readonly to?: Instant;
  /** Only places before this one. */
  readonly before?: string;
  readonly limit: number;
}
export interface PlacedPostmortem {
  readonly position: string;
  readonly postmortem: Postmortem;
}

export interface PostmortemReader {
  /** The newest version of an incident's, or one before. */
  postmortem(incidentId: string, version?: number): Promise<Postmortem | undefined>;
  /** Newest first. */
  versionsBefore(incidentId: string, version: number): Promise<readonly Postmortem[]>;
  /** Newest first: one query and one batch read. The list may lag a moment. */
  postmortems(stretch: PostmortemStretch): Promise<readonly PlacedPostmortem[]>;
}

/** What is planned because of an incident; empty where nothing is. */
export type PlannedActions = (incidentId: string) => Promise<readonly PlannedAction[]>;

/** Somebody whom a token's subject belongs to. */
export interface PeopleBySignIn {
  person(signIn: { readonly login?: string }): Promise<{ id: string; name: string } | undefined>;
}
