import type { Clocked, Consequences } from "../events.ts";
import type { Instant } from "../time.ts";
import type { Section } from "./postmortem.ts";

export interface PostmortemDrafted extends Clocked {
  readonly type: "PostmortemDrafted";
  readonly version: number;
  /** Who is to finish it. */
  readonly author?: string;
}
export interface PostmortemRevised extends Clocked {
  readonly type: "PostmortemRevised";
  readonly version: number;
  readonly sections: readonly Section[];
  /** Whether it had been published. */
  readonly amends?: boolean;
  readonly note?: string;
}
/** `tells` are the reviewers. */
export interface PostmortemSubmitted extends Consequences {
  readonly type: "PostmortemSubmitted";
  readonly version: number;
  readonly reviewers: readonly string[];
  readonly note?: string;
}
export interface PostmortemApproved extends Clocked {
  readonly type: "PostmortemApproved";
  readonly version: number;
  readonly by: string;
  readonly note?: string;
}
export interface PostmortemPublished extends Consequences {
  readonly type: "PostmortemPublished";
  readonly version: number;
  readonly note?: string;
}

export const REMINDER_STAGES = ["SOON", "DUE", "LATE"] as const;
export type ReminderStage = (typeof REMINDER_STAGES)[number];
/** It has not been published yet. */
export interface PostmortemAwaited extends Consequences {
  readonly type: "PostmortemAwaited";
  readonly stage: ReminderStage;
  readonly dueAt: Instant;
}

export type PostmortemEvent =
  | PostmortemDrafted
  | PostmortemRevised
  | PostmortemSubmitted
  | PostmortemApproved
  | PostmortemPublished
  | PostmortemAwaited;
