import type { Severity } from "../severity.ts";
import type { Person } from "../user.ts";
import type { Audience, Capacity, Stage } from "./audience.ts";

/** What an update says before somebody writes it; words in braces are filled in. */
export interface UpdateTemplate {
  readonly audience: Audience;
  readonly stage: Stage;
  /** Only for incidents of this level; absent: for all that have none of their own. */
  readonly severity?: Severity;
  readonly headline: string;
  readonly text: string;
}

/** How others are told: data, kept once per environment. */
export interface Communication {
  /** Names of the channels that each audience's updates go to. */
  readonly channels: Readonly<Record<Audience, readonly string[]>>;
  /** Who may approve as what. */
  readonly reviewers: Readonly<Record<Capacity, readonly Person[]>>;
  /** Those that were written here; each stands for the one that came. */
  readonly templates: readonly UpdateTemplate[];
}

export const NO_COMMUNICATION: Communication = {
  channels: { INTERNAL: [], STAKEHOLDERS: [], PUBLIC: [] },
  reviewers: { PR: [], LEGAL: [] },
  templates: [],
};

/** What a template is for. */
export type Occasion = Pick<UpdateTemplate, "audience" | "stage" | "severity">;

export const isFor =
  ({ audience, stage, severity }: Occasion) =>
  (template: UpdateTemplate): boolean =>
    template.audience === audience && template.stage === stage && template.severity === severity;
