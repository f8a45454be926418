import type { Actor } from "../acting.ts";
import type { Category } from "../category.ts";
import type { Severity } from "../severity.ts";
import type { Instant } from "../time.ts";

export const POSTMORTEM_STATUSES = ["DRAFT", "IN_REVIEW", "PUBLISHED"] as const;
export type PostmortemStatus = (typeof POSTMORTEM_STATUSES)[number];

/** Somebody who writes or reviews; without an id, nobody whom Tocsin could tell. */
export interface Participant {
  readonly name: string;
  readonly userId?: string;
}

/** A moment of the timeline, as it is told. */
export interface TimelineLine {
  readonly at: Instant;
  readonly text: string;
}
export interface AppendixEntry {
  readonly text: string;
  readonly href?: string;
}

/** What people write, section by section. An empty one is still to be written. */
export interface PostmortemText {
  readonly title: string;
  readonly summary: string;
  readonly usersAffected: string;
  /** Names of the services that were hit, those that depend on the broken one among them. */
  readonly services: readonly string[];
  readonly revenue: string;
  readonly timeline: readonly TimelineLine[];
  readonly rootCause: string;
  readonly contributingFactors: readonly string[];
  readonly detection: string;
  readonly resolution: string;
  readonly wentWell: readonly string[];
  readonly wentWrong: readonly string[];
  readonly lessons: readonly string[];
  readonly appendix: readonly AppendixEntry[];
  /** Words by which causes are counted. */
  readonly causeTags: readonly string[];
  readonly factorTags: readonly string[];
  /** Why nothing is planned that would prevent it or notice it sooner, where nothing is. */
  readonly noPreventionReason: string;
}
export type Section = keyof PostmortemText;

/** What the incident's own record said when a version was written. */
export interface PostmortemFacts {
  readonly severity: Severity;
  readonly category: Category;
  readonly serviceId: string;
  readonly drill: boolean;
  readonly startedAt: Instant;
  readonly detectedAt: Instant;
  readonly mitigatedAt?: Instant;
  readonly resolvedAt: Instant;
}

export interface Approval {
  readonly by: Participant;
  readonly at: Instant;
  readonly note?: string;
}

/** By what a version came to be. */
export const POSTMORTEM_STEPS = [
  "DRAFTED",
  "REVISED",
  "SUBMITTED",
  "APPROVED",
  "PUBLISHED",
  "AMENDED",
] as const;
export type PostmortemStep = (typeof POSTMORTEM_STEPS)[number];

/** One version of the analysis of an incident. Whatever is done to it makes the next one; none is ever changed. */
export interface Postmortem {
  readonly incidentId: string;
  readonly version: number;
  readonly status: PostmortemStatus;
  readonly step: PostmortemStep;
  readonly writtenBy: Actor;
  readonly writtenAt: Instant;
  /** What whoever made this version says of it. */
  readonly note?: string;
  readonly author?: Participant;
  readonly reviewers: readonly Participant[];
  /** Of the text as it is: another text has none. */
  readonly approvals: readonly Approval[];
  readonly publishedAt?: Instant;
  readonly facts: PostmortemFacts;
  readonly text: PostmortemText;
}

/** What an incident itself knows of its postmortem: enough for its clocks and for closing it. */
export interface PostmortemRef {
  readonly version: number;
  readonly status: PostmortemStatus;
  /** Whether a person has written in it. */
  readonly isEdited: boolean;
  readonly author?: Participant;
}

/** The newest version as it will be, and the one that it puts on record. The incident's revision guards both. */
export interface PostmortemChange {
  readonly before?: Postmortem;
  readonly after: Postmortem;
}

/** A first text, and who is to finish it. */
export interface PostmortemDraft {
  readonly text: PostmortemText;
  readonly author?: Participant;
}
