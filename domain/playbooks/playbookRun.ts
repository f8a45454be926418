import type { Instant } from "../time.ts";
import { END, type PlaybookCard } from "./playbook.ts";
import type { Answer } from "./waysFrom.ts";

/** A version of a playbook, as something else names it. */
export type PlaybookRef = Pick<PlaybookCard, "id" | "version" | "name">;

/** The playbook that an incident is responded to by. */
export interface AttachedPlaybook extends PlaybookRef {
  /** Where it begins. */
  readonly first: PlaybookCard["first"];
  /** Which of the incident's runs it is, from 1. */
  readonly run: number;
  /** Whether a step of it has been taken. */
  readonly isBegun: boolean;
}

export const STEP_OUTCOMES = ["DONE", "SKIPPED"] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

/** A step that somebody has taken. */
export interface TakenStep {
  readonly key: string;
  readonly outcome: StepOutcome;
  /** Who, as the timeline calls them. */
  readonly by: string;
  /** When it came to be the next one. */
  readonly since: Instant;
  readonly at: Instant;
  /** To the step's question. */
  readonly answer?: Answer;
  readonly note?: string;
  /** How long it was expected to take. */
  readonly expectedMinutes?: number;
}

/** How far an incident has come in a playbook. */
export interface PlaybookRun {
  readonly playbook: PlaybookRef;
  readonly number: number;
  readonly startedAt: Instant;
  /** In the order in which they were taken; a way that leads back takes a step again. */
  readonly taken: readonly TakenStep[];
  /** Key of the step that is next; END when there is none. */
  readonly current: string;
  readonly currentSince: Instant;
}

/** A run as it will be, and the one that it puts on record, if it is another. */
export interface RunChange {
  readonly before?: PlaybookRun;
  readonly after: PlaybookRun;
}

export const newRun = (
  { first, ...ref }: PlaybookCard,
  number: number,
  now: Instant,
): PlaybookRun => ({
  playbook: refOf(ref),
  number,
  startedAt: now,
  taken: [],
  current: first.key,
  currentSince: now,
});

export const refOf = ({ id, version, name }: PlaybookRef): PlaybookRef => ({ id, version, name });

/** Whether the step that is next has taken longer than it should; `minutes` is what it is expected to take. */
export const isStepOverdue = (
  { current, currentSince }: PlaybookRun,
  minutes: number | undefined,
  now: Instant,
): boolean => current !== END && minutes !== undefined && now > currentSince + minutes * 60_000;
