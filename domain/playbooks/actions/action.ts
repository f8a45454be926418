import type { Category } from "../../category.ts";
import type { Severity } from "../../severity.ts";

export const ACTION_KINDS = ["HTTP", "STEP_FUNCTIONS", "SSM_AUTOMATION"] as const;
/** How an action is carried out: a signed call, an execution of a state machine, or of an Automation document. */
export type ActionKind = (typeof ACTION_KINDS)[number];

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** For which incidents an action is carried out without a person asking. */
export interface AutomaticUse {
  readonly categories: readonly Category[];
  readonly severities: readonly Severity[];
}

/** What a step of a playbook can have done for whoever takes it. */
export interface PlaybookAction {
  /** What is done, in a few words. */
  readonly label: string;
  readonly kind: ActionKind;
  /** Who does it: a webhook channel, else a target from the settings of actions. */
  readonly target: string;
  /** What that is told. Values may have placeholders. */
  readonly input?: readonly NamedValue[];
  /** Whether a second person has to agree. */
  readonly needsApproval?: boolean;
  /** Absent: `TIME_LIMIT_SECONDS`. */
  readonly timeLimitSeconds?: number;
  readonly automatic?: AutomaticUse;
}

export const TIME_LIMIT_SECONDS = 900;

/** Whether it is carried out by itself for such an incident, once the run comes to its step. */
export const isAutomaticFor = (
  { automatic }: PlaybookAction,
  { category, severity }: { readonly category: Category; readonly severity: Severity },
): boolean =>
  (automatic?.categories.includes(category) ?? false) &&
  (automatic?.severities.includes(severity) ?? false);
