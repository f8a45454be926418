import type { Instant } from "./time.ts";

/** A machine's permission to send signals for one service. The key itself is never kept, only its SHA-256. */
export interface Integration {
  readonly id: string;
  readonly serviceId: string;
  readonly name: string;
  readonly keyHash: string;
  readonly createdAt: Instant;
  readonly revokedAt?: Instant;
}
