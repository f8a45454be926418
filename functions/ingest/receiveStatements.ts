import {
  isAuthorized,
  type ReceivePorts,
  type Reception,
  receiveSignals,
} from "../../app/receiveSignals.ts";
import type { Sender } from "./http/senderOf.ts";
import { isSignal, type Skipped, type Statement } from "./sources/source.ts";

/** What became of one statement of a message. */
export type Result = Reception | Ignored;
interface Ignored {
  readonly outcome: "ignored";
  readonly reason: string;
  readonly dedupKey?: string;
}

/** Stores what a sender with a key has to say; undefined when the key is none of ours. */
export async function receiveStatements(
  ports: ReceivePorts,
  sender: Sender,
  statements: readonly Statement[],
): Promise<readonly Result[] | undefined> {
  const signals = statements.filter(isSignal);
  const skipped = skippedOf(statements);
  if (signals.length === 0) return (await isAuthorized(ports, sender)) ? skipped : undefined;
  const received = await receiveSignals(ports, { ...sender, signals });
  return received.kind === "received" ? [...received.receptions, ...skipped] : undefined;
}

export const skippedOf = (statements: readonly Statement[]): readonly Ignored[] =>
  statements
    .filter((statement): statement is Skipped => !isSignal(statement))
    .map(({ reason, dedupKey }) => ({
      ...(dedupKey !== undefined && { dedupKey }),
      outcome: "ignored",
      reason,
    }));
