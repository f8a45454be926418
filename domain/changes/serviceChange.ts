import type { Link } from "../signal.ts";
import type { Instant } from "../time.ts";

export const CHANGE_KINDS = [
  "DEPLOYMENT",
  "MODEL_PROMOTION",
  "CONFIGURATION",
  "FEATURE_FLAG",
  "DATA",
  "OTHER",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Something that was done to a service: a deployment, a promoted model, a flag, new data. A suspect when trouble follows. */
export interface ServiceChange {
  /** The same for a repeat of the same report. */
  readonly id: string;
  readonly serviceId: string;
  readonly kind: ChangeKind;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly summary: string;
  /** The system that reports it. */
  readonly source?: string;
  readonly details: Readonly<Record<string, string>>;
  readonly links: readonly Link[];
}

/** A change as somebody reports it. */
export interface ReportedChange extends Omit<ServiceChange, "at" | "recordedAt" | "serviceId"> {
  /** When it was done, if the reporter says so. */
  readonly at?: Instant;
}
