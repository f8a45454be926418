import type { Category } from "../category.ts";
import type { LabelMatch } from "../signalRule.ts";
import type { PlaybookAction } from "./actions/action.ts";

export const PHASES = ["ASSESS", "DIAGNOSE", "MITIGATE", "RECOVER"] as const;
/** What a step is for: to see what it is, to find out why, to end the harm, to know that it has ended. */
export type Phase = (typeof PHASES)[number];

/** Something to copy into a terminal. Words that begin with `$` are for whoever runs it to fill in. */
export interface PlaybookCommand {
  /** Where it runs: `Kubernetes`, `SageMaker`. */
  readonly label: string;
  readonly text: string;
}

/** A question that decides how to go on; each answer leads to the step of that key. */
export interface Question {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

export interface PlaybookStep {
  /** Names the step within its playbook, in all versions. */
  readonly key: string;
  readonly phase: Phase;
  readonly title: string;
  readonly instruction: string;
  readonly commands?: readonly PlaybookCommand[];
  /** How long it takes somebody who does it for the first time. */
  readonly expectedMinutes?: number;
  readonly question?: Question;
  readonly action?: PlaybookAction;
  /** Key of the step that follows, or END; absent: the next one in the list. A question has its own ways. */
  readonly next?: string;
}

/** Where a playbook ends. */
export const END = "END";

/** How to get from a page to a mitigation. A version never changes: an edit makes the next one. */
export interface Playbook {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** What it is for, and how to tell that this is it. */
  readonly summary: string;
  readonly categories: readonly Category[];
  /** Only for these services; empty: for all. */
  readonly serviceIds: readonly string[];
  /** Only for incidents with all of these labels. */
  readonly labels: readonly LabelMatch[];
  readonly steps: readonly PlaybookStep[];
}

/** What has to be known of a playbook to choose it and to name it. */
export type PlaybookCard = Pick<
  Playbook,
  "id" | "version" | "name" | "categories" | "serviceIds" | "labels"
> & {
  /** Where it begins. */
  readonly first: Pick<PlaybookStep, "key" | "title"> & {
    /** Whether it may be carried out by itself. */
    readonly acts?: boolean;
  };
};
