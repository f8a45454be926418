/** Somebody or something that a message can be sent to. */
export type Target =
  | { readonly kind: "USER"; readonly id: string; readonly name: string }
  | { readonly kind: "CHANNEL"; readonly name: string };

/** What a step names: a target itself, or a schedule or team that stands for people. */
export type PolicyTarget =
  | Target
  | { readonly kind: "SCHEDULE"; readonly id: string; readonly name: string }
  | { readonly kind: "TEAM"; readonly id: string; readonly name: string };

export const STEP_MODES = ["EVERYONE", "ROUND_ROBIN", "ALL_MUST_ACKNOWLEDGE"] as const;
/** Whom of a step's people a page goes to, and how many of them have to answer. */
export type StepMode = (typeof STEP_MODES)[number];

/** Hours on somebody's own clock. */
export interface LocalHours {
  /** ISO days on which they begin, Monday = 1; empty: every day. */
  readonly days: readonly number[];
  /** `HH:MM` */
  readonly from: string;
  /** `HH:MM`, exclusive; not after `from`: on the next day. */
  readonly to: string;
}

export interface Step {
  readonly targets: readonly PolicyTarget[];
  /** Seconds until the next step; absent: the severity's `escalateAfterSeconds`. */
  readonly delaySeconds?: number;
  /** Absent: EVERYONE. */
  readonly mode?: StepMode;
  /** Only people whose own clock is within these hours. */
  readonly hours?: LocalHours;
  /** Wait with this step until somebody is on call. */
  readonly hold?: boolean;
}

/** Ordered steps, gone through 1 + `repeat` times. An incident carries the copy it opened with. */
export interface EscalationPolicy {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly steps: readonly Step[];
  readonly repeat: number;
  /** Whose it is; without a fallback the whole team is paged when nobody is on call. */
  readonly teamId?: string;
  /** Who is paged when a step has nobody on call. */
  readonly fallback?: readonly PolicyTarget[];
  /** Unresolved for this long: the senior step is called in. Absent: the severity's `resolveWithinSeconds`. */
  readonly resolveWithinSeconds?: number;
  /** The senior step; absent: the last one. */
  readonly senior?: readonly PolicyTarget[];
}
