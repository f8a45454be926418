import type { ServiceChange } from "../domain/changes/serviceChange.ts";
import type { HeldSignal } from "../domain/maintenance/heldSignal.ts";
import type { SignalMapping } from "../domain/mapping/signalMapping.ts";
import type { SuppressedSignal } from "../domain/suppressedSignal.ts";
import type { Instant } from "../domain/time.ts";
import type { FiringMarker } from "./ports.ts";

/** Whose an AWS event is. */
export interface AwsRoutes {
  /** The service that one of these ARNs is routed to, the first ARN first. */
  serviceFor(arns: readonly string[]): Promise<string | undefined>;
}

export interface ServiceChangeStore {
  /** Recording the same change twice is recording it once. */
  record(change: ServiceChange): Promise<void>;
}

/** What another system could not tell now, and may tell later: whoever asked us is to come again. */
export class OutsideUnavailable extends Error {
  override readonly name = "OutsideUnavailable";
}

/** Reads a small text by https; fails with OutsideUnavailable. Whoever calls knows that the address may be asked. */
export type FetchText = (url: string) => Promise<string>;

/** Which subscriptions to topics have been confirmed, by the message that asked for it. */
export interface ConfirmedSubscriptions {
  has(messageId: string): Promise<boolean>;
  add(messageId: string, at: Instant): Promise<void>;
}

export interface Mappings {
  /** How the integration of this key reads bodies of its own shape; undefined where it does not say. */
  of(sender: {
    readonly serviceId: string;
    readonly keyHash: string;
  }): Promise<SignalMapping | undefined>;
}

/** Mails as they came. */
export interface RawMails {
  /** The bytes of one, of a long one the beginning. */
  read(messageId: string): Promise<Uint8Array>;
}

/** Signals that open nothing. */
export interface SuppressionLog {
  /** Keeps it on record for 30 days. */
  record(signal: SuppressedSignal): Promise<void>;
  /** Keeps an alarm back, with its record. SEEN: its firing had ended; AGAIN: what is held has changed. */
  hold(hold: Hold): Promise<"SEEN" | "AGAIN" | undefined>;
  /** One cheap write beside what is held. */
  countHeld(windowId: string): Promise<void>;
  /** Forgets what was held. False: it was held no more. */
  release(held: HeldSignal): Promise<boolean>;
}

export interface Hold {
  /** What is held under the key already. */
  readonly before?: HeldSignal;
  readonly after: HeldSignal;
  readonly record: SuppressedSignal;
  readonly windowId: string;
  /** The firing that it begins, which must not have ended already. */
  readonly begun?: FiringMarker;
}
