import { isMoreSevere } from "../severity.ts";
import type { Signal } from "../signal.ts";
import type { Instant } from "../time.ts";

/** An alarm that planned work keeps from opening anything, until its monitor takes it back or no window is over it any more. */
export interface HeldSignal {
  /** Of the newest record of it. */
  readonly id: string;
  readonly serviceId: string;
  /** As its monitor sent it, at first or when it was worst. */
  readonly signal: Signal;
  /** When it was first heard. */
  readonly since: Instant;
  /** The name of the window then. */
  readonly by: string;
}

/** Whether a repeat says no more than what is held already. */
export const saysNoMore = ({ signal: held }: HeldSignal, { severity }: Signal): boolean =>
  severity === undefined || (held.severity !== undefined && !isMoreSevere(severity, held.severity));
