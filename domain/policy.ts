/** Whom a step reaches. Schedules and teams join this union when they exist. */
export type Target =
  | { readonly kind: "USER"; readonly id: string; readonly name: string }
  | { readonly kind: "CHANNEL"; readonly name: string };

export interface Step {
  readonly targets: readonly Target[];
  /** Seconds until the next step; absent: the severity's `escalateAfterSeconds`. */
  readonly delaySeconds?: number;
}

/** Ordered steps, gone through 1 + `repeat` times. An incident carries the copy it opened with. */
export interface EscalationPolicy {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly steps: readonly Step[];
  readonly repeat: number;
}
