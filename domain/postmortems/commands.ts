import type { Learning } from "../actionItems/learning.ts";
import type { Command, Said } from "../commands.ts";
import type { Person } from "../user.ts";
import type { Participant, PostmortemDraft, PostmortemText } from "./postmortem.ts";

/** Made by somebody who saw a version, if they say which. */
interface OfVersion extends Said {
  readonly expectedPostmortem?: number;
}

/** A person wants one, also where the level does not. */
export interface DraftPostmortem extends Said {
  readonly type: "DraftPostmortem";
  /** From what is on record; absent: the incident has not ended. */
  readonly draft: PostmortemDraft | undefined;
}
/** Writes sections anew; of one that is published, an amendment. */
export interface RevisePostmortem extends OfVersion {
  readonly type: "RevisePostmortem";
  readonly changes: Partial<PostmortemText>;
  readonly author?: Participant;
  readonly note?: string;
}
export interface SubmitPostmortem extends OfVersion {
  readonly type: "SubmitPostmortem";
  /** Absent: those that it has. */
  readonly reviewers?: readonly Participant[];
  readonly note?: string;
}
export interface ApprovePostmortem extends OfVersion {
  readonly type: "ApprovePostmortem";
  readonly by?: Person;
  readonly note?: string;
}
export interface PublishPostmortem extends OfVersion {
  readonly type: "PublishPostmortem";
  /** What is planned because of the incident. */
  readonly actionItems: readonly Learning[];
  readonly note?: string;
}

export type PostmortemCommand =
  | DraftPostmortem
  | RevisePostmortem
  | SubmitPostmortem
  | ApprovePostmortem
  | PublishPostmortem;

const ON_POSTMORTEM: ReadonlySet<Command["type"]> = new Set([
  ...(["DraftPostmortem", "RevisePostmortem", "SubmitPostmortem"] as const),
  ...(["ApprovePostmortem", "PublishPostmortem"] as const),
]);

/** Whether a command needs the postmortem as it is. */
export const asksForPostmortem = (command: Command): boolean =>
  ON_POSTMORTEM.has(command.type) ||
  (command.type === "FireDeadline" && command.kind === "POSTMORTEM_DRAFT");
