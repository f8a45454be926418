import type { ServiceChange } from "../domain/serviceChange.ts";

/** Whose an AWS event is. */
export interface AwsRoutes {
  /** The service that one of these ARNs is routed to, the first ARN first. */
  serviceFor(arns: readonly string[]): Promise<string | undefined>;
}

export interface ServiceChangeStore {
  /** Recording the same change twice is recording it once. */
  record(change: ServiceChange): Promise<void>;
}
