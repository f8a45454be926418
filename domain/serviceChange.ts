import type { Link } from "./signal.ts";
import type { Instant } from "./time.ts";

/** Something that was done to a service: a deployment, a promoted model, a flag, new data. A suspect when trouble follows. */
export interface ServiceChange {
  /** The same for a repeat of the same report. */
  readonly id: string;
  readonly serviceId: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly summary: string;
  /** The system that reports it. */
  readonly source?: string;
  readonly details: Readonly<Record<string, string>>;
  readonly links: readonly Link[];
}
