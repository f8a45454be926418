import type { Category } from "../category.ts";
import type { Severity } from "../severity.ts";
import { type Instant, SECOND } from "../time.ts";

/** A sign of life that something sends by itself, and whose absence is an incident. */
export interface Heartbeat {
  readonly id: string;
  readonly serviceId: string;
  readonly name: string;
  readonly version: number;
  /** At least this often a ping is expected. */
  readonly everySeconds: number;
  /** How much later it may come. */
  readonly graceSeconds: number;
  /** Off: pings are noted, and nothing opens. */
  readonly enabled: boolean;
  /** Of what it opens; absent: the service's rules decide, as for any signal that states none. */
  readonly severity?: Severity;
  readonly category?: Category;
  readonly title?: string;
  readonly createdAt: Instant;
}

/** When a ping after this one has to have come. */
export const dueAfter = ({ everySeconds, graceSeconds }: Heartbeat, ping: Instant): Instant =>
  ping + (everySeconds + graceSeconds) * SECOND;
