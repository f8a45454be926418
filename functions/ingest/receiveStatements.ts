import { type Refusal, refusalWithoutSignal } from "../../app/admission.ts";
import { type ReceivePorts, type Reception, receiveSignals } from "../../app/receiveSignals.ts";
import type { Sender } from "../../app/senderOf.ts";
import { isSignal, type Skipped, type Statement } from "../../domain/statement.ts";

/** What became of one statement of a message. */
export type Result = Reception | Ignored;
interface Ignored {
  readonly outcome: "ignored";
  readonly reason: string;
  readonly dedupKey?: string;
}

type Received = { readonly kind: "received"; readonly results: readonly Result[] } | Refusal;

/** Stores what a sender with a key has to say. */
export async function receiveStatements(
  ports: ReceivePorts,
  sender: Sender,
  statements: readonly Statement[],
): Promise<Received> {
  const signals = statements.filter(isSignal);
  const skipped = skippedOf(statements);
  if (signals.length === 0)
    return (await refusalWithoutSignal(ports, sender)) ?? { kind: "received", results: skipped };
  const received = await receiveSignals(ports, { ...sender, signals });
  if (received.kind === "unknown-service") return { kind: "unauthorized" };
  if (received.kind !== "received") return received;
  return { kind: "received", results: [...received.receptions, ...skipped] };
}

export const skippedOf = (statements: readonly Statement[]): readonly Ignored[] =>
  statements
    .filter((statement): statement is Skipped => !isSignal(statement))
    .map(({ reason, dedupKey }) => ({
      ...(dedupKey !== undefined && { dedupKey }),
      outcome: "ignored",
      reason,
    }));
