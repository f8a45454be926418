import type { ServiceChange } from "../../domain/changes/serviceChange.ts";
import type { Instant } from "../../domain/time.ts";

/** A stretch of time, both ends included. */
export interface ChangeSpan {
  readonly from: Instant;
  readonly to: Instant;
  readonly limit: number;
}

export interface ChangeReader {
  /** What was done to a service, newest first: one query. */
  between(serviceId: string, span: ChangeSpan): Promise<readonly ServiceChange[]>;
}
