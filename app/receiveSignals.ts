import type { ReceiveSignal } from "../domain/commands.ts";
import { groupOf } from "../domain/grouping/grouping.ts";
import type { Signal } from "../domain/signal.ts";
import { type Credentials, type Refusal, refusalOf } from "./admission.ts";
import { ContentionError } from "./execute.ts";
import { joinOrOpen, speakToKey } from "./groupedSignal.ts";
import { hearSignals, recordSuppressed } from "./hearSignals.ts";
import { type Holder, isGrouped } from "./keyPorts.ts";
import { leadersFirst, type OfOneKey } from "./leadersFirst.ts";
import type { Desk, DeskRequest } from "./ports.ts";
import { type ReceivePorts, type SignalContext, speakTo } from "./receiveSignal.ts";
import type { Reception, Result } from "./reception.ts";

export type { ReceivePorts } from "./receiveSignal.ts";
export type { Reception } from "./reception.ts";

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
    ...deskFor(serviceId, signals),
    ...(keyHash !== undefined && { integrationKeyHash: keyHash }),
  });
  const refusal = await refusalOf(desk, request);
  if (refusal) return refusal;
  const { service } = desk;
  if (!service) return { kind: "unknown-service" };
  const heard = await hearSignals(ports, { desk, service }, signals);
  const results = [
    ...(await takeByKey(ports, { serviceId, desk: heard.desk }, heard.taken)),
    ...(await takeAll(
      heard.suppressed.map((one) => async () => [await recordSuppressed(ports, serviceId, one)]),
    )),
  ];
  return { kind: "received", receptions: allOf(results) };
}

interface Place {
  readonly serviceId: string;
  readonly desk: Desk;
}
type Settled = PromiseSettledResult<Reception[]>;

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

async function takeAll(takes: readonly (() => Promise<Reception[]>)[]): Promise<Settled[]> {
  const results: Settled[] = [];
  for (const some of chunks(takes, KEYS_AT_ONCE))
    results.push(...(await Promise.allSettled(some.map((take) => take()))));
  return results;
}

/** What fails for one key must not keep the others from being stored; the sender hears of it when all have had their turn. */
function allOf(results: readonly Settled[]): Reception[] {
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
  at: Place,
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

const fresh = ({ store }: ReceivePorts, serviceId: string, signal: Signal): Promise<Desk> =>
  store.loadDesk(deskFor(serviceId, [signal]));

/** Who holds the keys of these signals, and what is open for their groups. */
const deskFor = (serviceId: string, signals: readonly Signal[]): DeskRequest => ({
  serviceId,
  dedupKeys: [...new Set(signals.map(({ dedupKey }) => dedupKey))],
  groupsBy: (grouping) => [
    ...new Set(
      signals.map((signal) => groupOf(grouping, signal)).filter((one) => one !== undefined),
    ),
  ],
});

/** Somebody else may open, change or end the incident meanwhile; then it is read again. */
const ATTEMPTS = 40;

async function receive(ports: ReceivePorts, at: Place, signal: Signal): Promise<Reception> {
  const { dedupKey, ownKey = dedupKey } = signal;
  for (let desk = at.desk, attempt = 0; attempt < ATTEMPTS; attempt++) {
    const context: SignalContext = { ports, desk, command: commandFor(ports, signal) };
    const result = await take(context, desk.open.get(dedupKey));
    if (result !== "AGAIN") return { dedupKey: ownKey, ...result };
    desk = await fresh(ports, at.serviceId, signal);
  }
  throw new ContentionError("the incident of this key");
}

function take(context: SignalContext, holder: Holder | undefined): Promise<Result> {
  if (!holder) return joinOrOpen(context);
  return isGrouped(holder) ? speakToKey(context, holder) : speakTo(context, holder);
}

const commandFor = ({ clock, ids }: ReceivePorts, signal: Signal): ReceiveSignal => ({
  type: "ReceiveSignal",
  actor: `integration:${signal.source}`,
  now: clock.now(),
  incidentId: ids.next("inc"),
  signal,
});
