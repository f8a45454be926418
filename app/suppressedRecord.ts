import type { Signal } from "../domain/signal.ts";
import type { SuppressedSignal, Suppression } from "../domain/suppressedSignal.ts";
import type { Clock, Ids } from "./ports.ts";

interface Kept {
  readonly serviceId: string;
  readonly signal: Signal;
  readonly by: Suppression;
}

/** A signal that opens nothing, as it goes on record. */
export function suppressedRecord(
  { clock, ids }: { readonly clock: Clock; readonly ids: Ids },
  { serviceId, signal, by }: Kept,
): SuppressedSignal {
  const { source, dedupKey, title, severity, startedAt, labels } = signal;
  return {
    id: ids.next("sup"),
    serviceId,
    at: clock.now(),
    by,
    ...{ source, dedupKey, title, labels },
    ...(severity && { severity }),
    ...(startedAt !== undefined && { startedAt }),
  };
}
