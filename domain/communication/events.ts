import type { Consequences } from "../events.ts";
import type { Person } from "../user.ts";
import type { Audience, Capacity, Stage } from "./audience.ts";

interface AboutUpdate extends Consequences {
  readonly updateId: string;
  readonly audience: Audience;
  /** Who, as the timeline calls them. */
  readonly who: string;
}

export interface UpdateDrafted extends AboutUpdate {
  readonly type: "UpdateDrafted";
  readonly headline: string;
}
export interface UpdateEdited extends AboutUpdate {
  readonly type: "UpdateEdited";
  readonly headline: string;
  /** Approvals of the text before, which hold no more. */
  readonly voided: readonly Capacity[];
}
export interface UpdateApproved extends AboutUpdate {
  readonly type: "UpdateApproved";
  readonly capacity: Capacity;
  readonly person: Person;
  readonly headline: string;
}
/** With the text as it went out to the channels that are informed. */
export interface UpdateSent extends AboutUpdate {
  readonly type: "UpdateSent";
  readonly stage: Stage;
  readonly headline: string;
  readonly text: string;
  readonly drill: boolean;
}

/** What others were told, and how it came to that. */
export type UpdateEvent = UpdateDrafted | UpdateEdited | UpdateApproved | UpdateSent;
