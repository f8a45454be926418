import type { Instant } from "../time.ts";
import type { AppendixEntry } from "./postmortem.ts";

/** What is to be done so that it does not come again, as a postmortem shows it. */
export interface PlannedAction {
  readonly title: string;
  /** `PREVENT`, `DETECT` or `MITIGATE`. */
  readonly kind: string;
  readonly state: string;
  readonly owner?: string;
  readonly ticket?: AppendixEntry;
  readonly dueAt?: Instant;
}
