import { type Heard, hearSignal } from "../domain/hearSignal.ts";
import type { Service } from "../domain/service.ts";
import type { Signal } from "../domain/signal.ts";
import type { Suppression } from "../domain/suppressedSignal.ts";
import { isHeld } from "./keyHolder.ts";
import type { Desk, IncidentStore } from "./ports.ts";
import type { ReceivePorts } from "./receiveSignal.ts";
import type { Reception } from "./reception.ts";

export interface Sifted {
  /** Knows what is open for the keys of all that are taken. */
  readonly desk: Desk;
  readonly taken: readonly Signal[];
  readonly suppressed: readonly Suppressed[];
}
export type Suppressed = Extract<Heard, { readonly kind: "SUPPRESSED" }>;

/** Applies what the service has to say of its signals. A key that a rule made is looked up by a second read. */
export async function hearSignals(
  { store, clock }: ReceivePorts,
  { desk, service }: { readonly desk: Desk; readonly service: Service },
  signals: readonly Signal[],
): Promise<Sifted> {
  const now = clock.now();
  const heard = signals.map((signal) => hearSignal(service, signal, now));
  const taken = await Promise.all(
    heard.flatMap((one) => (one.kind === "TAKEN" ? [underOpenKey(store, desk, one.signal)] : [])),
  );
  const suppressed = heard.filter((one) => one.kind === "SUPPRESSED");
  const made = taken.flatMap(({ ownKey, dedupKey }) => (ownKey === undefined ? [] : [dedupKey]));
  if (made.length === 0) return { desk, taken, suppressed };
  const dedupKeys = [...new Set(made)];
  const { open } = await store.loadDesk({ serviceId: service.id, dedupKeys });
  return { desk: { ...desk, open: new Map([...desk.open, ...open]) }, taken, suppressed };
}

/** An incident that opened before its key was ruled otherwise keeps its signals to its end. */
async function underOpenKey(store: IncidentStore, { open }: Desk, signal: Signal): Promise<Signal> {
  const { ownKey, ...ruled } = signal;
  const holder = ownKey === undefined ? undefined : open.get(ownKey);
  return ownKey !== undefined && holder && (await isHeld(store, holder))
    ? { ...ruled, dedupKey: ownKey }
    : signal;
}

/** Keeps what is told to nobody, so that it can be looked up why. */
export async function recordSuppressed(
  { suppressions, clock, ids }: ReceivePorts,
  serviceId: string,
  { signal, by }: Suppressed,
): Promise<Reception> {
  const { source, dedupKey, title, severity, startedAt, labels } = signal;
  await suppressions.record({
    id: ids.next("sup"),
    serviceId,
    at: clock.now(),
    by,
    ...{ source, dedupKey, title, labels },
    ...(severity && { severity }),
    ...(startedAt !== undefined && { startedAt }),
  });
  return { dedupKey, outcome: "suppressed", reason: inWords(by) };
}

function inWords({ kind, name }: Suppression): string {
  switch (kind) {
    case "RULE":
      return `by the rule "${name}"`;
    case "MAINTENANCE":
      return `in the maintenance window "${name}"`;
    default:
      return kind satisfies never;
  }
}
