import type { ReceiveSignal } from "../domain/commands.ts";
import type { Signal } from "../domain/signal.ts";
import { type Credentials, type Refusal, refusalOf } from "./admission.ts";
import { ContentionError } from "./execute.ts";
import { hearSignals, recordSuppressed } from "./hearSignals.ts";
import type { Desk } from "./ports.ts";
import {
  openFor,
  type ReceivePorts,
  type Reception,
  type SignalContext,
  speakTo,
} from "./receiveSignal.ts";

export type { ReceivePorts, Reception } from "./receiveSignal.ts";

export interface ReceiveRequest extends Credentials {
  readonly signals: readonly Signal[];
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
  const { serviceId, keyHash, signals } = request;
  const desk = await ports.store.loadDesk({
    serviceId,
    dedupKeys: [...new Set(signals.map(({ dedupKey }) => dedupKey))],
    ...(keyHash !== undefined && { integrationKeyHash: keyHash }),
  });
  const refusal = await refusalOf(desk, request);
  if (refusal) return refusal;
  const { service } = desk;
  if (!service) return { kind: "unknown-service" };
  const heard = await hearSignals(ports, { desk, service }, signals);
  const byKey = Map.groupBy(heard.taken, ({ dedupKey }) => dedupKey);
  const receptions = await takeAll([
    ...[...byKey.values()].map(
      (group) => () => inOrder(ports, { serviceId, desk: heard.desk }, group),
    ),
    ...heard.suppressed.map((one) => async () => [await recordSuppressed(ports, serviceId, one)]),
  ]);
  return { kind: "received", receptions };
}

/** What fails for one key must not keep the others from being stored; the sender hears of it when all have had their turn. */
async function takeAll(takes: readonly (() => Promise<Reception[]>)[]): Promise<Reception[]> {
  const results: PromiseSettledResult<Reception[]>[] = [];
  for (const some of chunks(takes, KEYS_AT_ONCE))
    results.push(...(await Promise.allSettled(some.map((take) => take()))));
  const failure = results.find((result) => result.status === "rejected");
  if (failure) throw failure.reason;
  return results.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
}

/** One message may hold a thousand alerts; the store is not asked for all of them in one breath. */
const KEYS_AT_ONCE = 16;

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, part * size + size),
  );

/** Signals of one key one after the other: the second must see what the first did. */
async function inOrder(
  ports: ReceivePorts,
  at: { readonly serviceId: string; readonly desk: Desk },
  [first, ...rest]: readonly Signal[],
): Promise<Reception[]> {
  if (!first) return [];
  const reception = await receive(ports, at, first);
  if (rest.length === 0) return [reception];
  return [
    reception,
    ...(await inOrder(ports, { ...at, desk: await fresh(ports, at.serviceId, first) }, rest)),
  ];
}

const fresh = ({ store }: ReceivePorts, serviceId: string, { dedupKey }: Signal): Promise<Desk> =>
  store.loadDesk({ serviceId, dedupKeys: [dedupKey] });

/** Somebody else may open, change or end the incident meanwhile; then it is read again. */
const ATTEMPTS = 40;

async function receive(
  ports: ReceivePorts,
  at: { readonly serviceId: string; readonly desk: Desk },
  signal: Signal,
): Promise<Reception> {
  const { dedupKey, ownKey = dedupKey } = signal;
  for (let desk = at.desk, attempt = 0; attempt < ATTEMPTS; attempt++) {
    const pointer = desk.open.get(dedupKey);
    const context: SignalContext = { ports, desk, command: commandFor(ports, signal) };
    const result = pointer ? await speakTo(context, pointer) : await openFor(context);
    if (result !== "AGAIN") return { dedupKey: ownKey, ...result };
    desk = await fresh(ports, at.serviceId, signal);
  }
  throw new ContentionError("the incident of this key");
}

const commandFor = ({ clock, ids }: ReceivePorts, signal: Signal): ReceiveSignal => ({
  type: "ReceiveSignal",
  actor: `integration:${signal.source}`,
  now: clock.now(),
  incidentId: ids.next("inc"),
  signal,
});
