import { type Heard, hearSignal } from "../domain/hearSignal.ts";
import type { Service } from "../domain/service.ts";
import type { Signal } from "../domain/signal.ts";
import { isHeld } from "./keyHolder.ts";
import type { Desk, IncidentStore } from "./ports.ts";
import type { ReceivePorts } from "./receiveSignal.ts";
import type { Reception } from "./reception.ts";
import { suppressedRecord } from "./suppressedRecord.ts";

export interface Sifted {
  /** Knows what is open for the keys of all that are taken. */
  readonly desk: Desk;
  readonly taken: readonly Signal[];
  readonly suppressed: readonly Suppressed[];
  readonly held: readonly Held[];
}
export type Suppressed = Extract<Heard, { readonly kind: "SUPPRESSED" }>;
export type Held = Extract<Heard, { readonly kind: "HELD" }>;

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
  const apart = {
    suppressed: heard.filter((one) => one.kind === "SUPPRESSED"),
    held: heard.filter((one) => one.kind === "HELD"),
  };
  const made = taken.flatMap(({ ownKey, dedupKey }) => (ownKey === undefined ? [] : [dedupKey]));
  if (made.length === 0) return { desk, taken, ...apart };
  const dedupKeys = [...new Set(made)];
  const { open } = await store.loadDesk({ serviceId: service.id, dedupKeys });
  return { desk: { ...desk, open: new Map([...desk.open, ...open]) }, taken, ...apart };
}

/** An incident that opened before its key was ruled otherwise keeps its signals to its end. */
async function underOpenKey(store: IncidentStore, { open }: Desk, signal: Signal): Promise<Signal> {
  const { ownKey, ...ruled } = signal;
  const holder = ownKey === undefined ? undefined : open.get(ownKey);
  return ownKey !== undefined && holder && (await isHeld(store, holder))
    ? { ...ruled, dedupKey: ownKey }
    : signal;
}

/** Keeps what a rule has told to nobody, so that it can be looked up why. */
export async function recordSuppressed(
  ports: ReceivePorts,
  serviceId: string,
  { signal, by: name }: Suppressed,
): Promise<Reception> {
  const by = { kind: "RULE", name } as const;
  await ports.suppressions.record(suppressedRecord(ports, { serviceId, signal, by }));
  const { dedupKey } = signal;
  return { dedupKey, outcome: "suppressed", reason: `by the rule "${name}"` };
}
