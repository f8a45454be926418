import type { SignalMapping } from "./mapping/signalMapping.ts";
import type { Instant } from "./time.ts";

/** A machine's permission to send signals for one service. The key itself is never kept, only its SHA-256. */
export interface Integration {
  readonly id: string;
  readonly serviceId: string;
  readonly name: string;
  readonly version: number;
  readonly keyHash: string;
  readonly createdAt: Instant;
  readonly revokedAt?: Instant;
  /** What its sender has to show besides the key. */
  readonly secret?: IntegrationSecret;
  /** It then listens to signed messages of these SNS topics, and to nothing else. */
  readonly topicArns?: readonly string[];
  /** How bodies of its own shape are read. */
  readonly mapping?: SignalMapping;
}

/** Where a shared secret is kept, never what it is: a version never changes, so one that is known stays right. */
export interface IntegrationSecret {
  readonly name: string;
  readonly versionId: string;
  readonly setAt: Instant;
  /** The version before, which passes for a time while the sender is told the new one. */
  readonly previous?: { readonly versionId: string; readonly until: Instant };
}

/** The versions that pass at a time, the present one first. */
export const versionsThatPass = (
  { versionId, previous }: IntegrationSecret,
  now: Instant,
): readonly string[] =>
  previous && now < previous.until ? [versionId, previous.versionId] : [versionId];

/** The secret after a new version of it; `overlap` is how long the old one still passes. */
export function rotated(
  before: IntegrationSecret | undefined,
  after: Pick<IntegrationSecret, "name" | "versionId" | "setAt">,
  overlap: number,
): IntegrationSecret {
  if (!before || overlap === 0) return after;
  return { ...after, previous: { versionId: before.versionId, until: after.setAt + overlap } };
}
