import type { HeldSignal } from "../../domain/maintenance/heldSignal.ts";
import type { Signal } from "../../domain/signal.ts";
import type { SuppressionLog } from "../ingestPorts.ts";
import type { Reception } from "../reception.ts";

export interface Taken {
  readonly held: HeldSignal;
  /** The one that was taken: a new one of its monitor, or what was held itself. */
  readonly signal: Signal;
  readonly outcome: Reception["outcome"];
  readonly isReplay: boolean;
}

/**
 * Holds an alarm back no more once a signal of its key was taken. False: somebody else did so meanwhile, and may have
 * opened what this one should have ended.
 */
export async function letGo(log: SuppressionLog, taken: Taken): Promise<boolean> {
  // What was opened has taken it along.
  if (taken.outcome === "opened" || !isSettled(taken)) return true;
  const wasHeld = await log.release(taken.held);
  return wasHeld || taken.outcome !== "ignored";
}

function isSettled({ held, signal, outcome, isReplay }: Taken): boolean {
  if (isReplay || outcome !== "ignored") return signal.state !== "ACKNOWLEDGED";
  return signal.state === "RESOLVED" && !isOlder(signal, held.signal);
}

const isOlder = ({ occurredAt }: Signal, held: Signal): boolean =>
  occurredAt !== undefined && held.occurredAt !== undefined && occurredAt < held.occurredAt;
