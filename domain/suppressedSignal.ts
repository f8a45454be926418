import type { Severity } from "./severity.ts";
import type { Instant } from "./time.ts";

/** What kept a signal from opening anything, by the name it had then. */
export interface Suppression {
  readonly kind: "RULE" | "MAINTENANCE";
  readonly name: string;
}

/** A firing signal that was heard and deliberately opened nothing, as its monitor sent it. */
export interface SuppressedSignal {
  readonly id: string;
  readonly serviceId: string;
  readonly at: Instant;
  readonly by: Suppression;
  readonly source: string;
  readonly dedupKey: string;
  readonly title: string;
  readonly severity?: Severity;
  readonly startedAt?: Instant;
  readonly labels: Readonly<Record<string, string>>;
}
