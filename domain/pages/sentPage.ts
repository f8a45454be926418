import type { Severity } from "../severity.ts";
import { HOUR, type Instant } from "../time.ts";

/** A page about an event of an incident that went out to a person over one channel. */
export interface SentPage {
  readonly incidentId: string;
  /** Number of the event. */
  readonly seq: number;
  readonly channel: string;
  readonly serviceId: string;
  /** The incident's, as it was then. */
  readonly severity: Severity;
  readonly drill?: true;
  readonly at: Instant;
}

export const isOfSameEvent = (one: SentPage, other: SentPage): boolean =>
  one.incidentId === other.incidentId && one.seq === other.seq;

export const isSamePage = (one: SentPage, other: SentPage): boolean =>
  isOfSameEvent(one, other) && one.channel === other.channel;

/** Those of the hour that ends now: older ones hold nothing back. */
export const ofLastHour = (sent: readonly SentPage[], now: Instant): readonly SentPage[] =>
  sent.filter(({ at }) => at > now - HOUR);
