import type { Actor } from "./acting.ts";
import type { Instant } from "./time.ts";

/** One change of configuration on record: who, when, what, from what to what. */
export interface AuditEntry {
  readonly id: string;
  readonly at: Instant;
  readonly actor: Actor;
  /** The use case: `updateService`, … */
  readonly action: string;
  /** Id or name of what was changed. */
  readonly subject: string;
  /** As it was; absent when it is new. Never a secret. */
  readonly from?: unknown;
  readonly to?: unknown;
}
