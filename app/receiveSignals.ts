import type { Signal } from "../domain/signal.ts";
import { type Credentials, type Refusal, refusalOf } from "./admission.ts";
import { type Held, hearSignals, recordSuppressed, type Suppressed } from "./hearSignals.ts";
import { leadersFirst, type OfOneKey } from "./leadersFirst.ts";
import { holdSignal } from "./maintenance/holdSignal.ts";
import type { Desk } from "./ports.ts";
import { deskFor, fresh, ownKeyOf, type Place, receiveOne } from "./receiveOne.ts";
import type { ReceivePorts } from "./receiveSignal.ts";
import type { Reception } from "./reception.ts";
import { allOf, type Settled, takeAll } from "./takeAll.ts";

export type { ReceivePorts } from "./receiveSignal.ts";
export type { Reception } from "./reception.ts";

export interface ReceiveRequest extends Credentials {
  readonly signals: readonly Signal[];
  /** They were held back by planned work, and count only as far as they are held still. */
  readonly replay?: boolean;
}

export type Received =
  | { readonly kind: "received"; readonly receptions: readonly Reception[] }
  | Refusal
  | { readonly kind: "unknown-service" };

/** Takes in what a monitor said. When this returns, every signal is durably stored or known to change nothing. */
export async function receiveSignals(
  ports: ReceivePorts,
  request: ReceiveRequest,
): Promise<Received> {
  const { serviceId, keyHash, signals, replay = false } = request;
  const desk = await ports.store.loadDesk({
    ...deskFor(serviceId, signals),
    ...(keyHash !== undefined && { integrationKeyHash: keyHash }),
  });
  const refusal = await refusalOf(desk, request);
  if (refusal) return refusal;
  const { service } = desk;
  if (!service) return { kind: "unknown-service" };
  const heard = await hearSignals(ports, { desk, service }, signals);
  const at: Place = { serviceId, desk: heard.desk, replay };
  if (heard.held.length > 0 && hasRepeats(signals)) return inRounds(ports, serviceId, signals);
  const results = [
    ...(await takeByKey(ports, at, heard.taken)),
    ...(await takeAll([
      ...heard.suppressed.map((one) => async () => [await suppress(ports, at, one)]),
      ...heard.held.map((one) => () => holdOrTake(ports, at, one)),
    ])),
  ];
  return { kind: "received", receptions: allOf(results) };
}

async function takeByKey(
  ports: ReceivePorts,
  at: Place,
  signals: readonly Signal[],
): Promise<Settled[]> {
  const byKey = Map.groupBy(signals, ({ dedupKey }) => dedupKey);
  const { first, then } = leadersFirst(at.desk, [...byKey.values()], ports.clock.now());
  const take = (desk: Desk, some: readonly OfOneKey[]) =>
    takeAll(some.map((ofOne) => () => inOrder(ports, { ...at, desk }, ofOne)));
  const results = await take(at.desk, first);
  if (then.length === 0) return results;
  const desk = await ports.store.loadDesk(deskFor(at.serviceId, then.flat()));
  return [...results, ...(await take(desk, then))];
}

const hasRepeats = (signals: readonly Signal[]): boolean =>
  new Set(signals.map(ownKeyOf)).size < signals.length;

/** Where something is held back, two signals of one monitor's key must not pass each other. */
async function inRounds(
  ports: ReceivePorts,
  serviceId: string,
  signals: readonly Signal[],
): Promise<Received> {
  const byKey = [...Map.groupBy(signals, ownKeyOf).values()];
  const receptions: Reception[] = [];
  for (let round = 0; ; round++) {
    const some = byKey.flatMap((ofOne) => ofOne[round] ?? []);
    if (some.length === 0) return { kind: "received", receptions };
    const received = await receiveSignals(ports, { serviceId, signals: some });
    if (received.kind !== "received") return received;
    receptions.push(...received.receptions);
  }
}

/** A rule suppresses also what was held back before there was such a rule. */
async function suppress(ports: ReceivePorts, at: Place, one: Suppressed): Promise<Reception> {
  const reception = await recordSuppressed(ports, at.serviceId, one);
  const held = at.replay && at.desk.held.get(one.signal.dedupKey);
  if (held) await ports.suppressions.release(held);
  return reception;
}

async function holdOrTake(
  ports: ReceivePorts,
  { serviceId, desk, replay }: Place,
  { signal, window }: Held,
): Promise<Reception[]> {
  if (replay) return [];
  const held = await holdSignal(ports, { serviceId, desk, signal, window });
  if (held !== "TAKE") return [held];
  const received = await receiveSignals(ports, { serviceId, signals: [signal] });
  return received.kind === "received" ? [...received.receptions] : [];
}

/** Signals of one key one after the other: the second must see what the first did. */
async function inOrder(
  ports: ReceivePorts,
  at: Place,
  [first, ...rest]: readonly Signal[],
): Promise<Reception[]> {
  if (!first) return [];
  const reception = await receiveOne(ports, at, first);
  if (rest.length === 0) return [reception];
  return [
    reception,
    ...(await inOrder(ports, { ...at, desk: await fresh(ports, at.serviceId, first) }, rest)),
  ];
}
