import type { ReceiveSignal } from "../domain/commands.ts";
import { groupOf } from "../domain/grouping/grouping.ts";
import type { Signal } from "../domain/signal.ts";
import { ContentionError } from "./execute.ts";
import { joinOrOpen, speakToKey } from "./groupedSignal.ts";
import { type Holder, isGrouped } from "./keyPorts.ts";
import { letGo } from "./maintenance/letGo.ts";
import type { Desk, DeskRequest } from "./ports.ts";
import { type ReceivePorts, type SignalContext, speakTo } from "./receiveSignal.ts";
import type { Reception, Result } from "./reception.ts";

/** Where a signal comes in. */
export interface Place {
  readonly serviceId: string;
  readonly desk: Desk;
  /** It was held back by planned work, and counts only if it is held still. */
  readonly replay: boolean;
}

/** The key that its monitor gave it, whatever the rules have made of it. */
export const ownKeyOf = ({ dedupKey, ownKey = dedupKey }: Signal): string => ownKey;

/** Who holds the keys of these signals, what of them is held back, and what is open for their groups. */
export const deskFor = (serviceId: string, signals: readonly Signal[]): DeskRequest => ({
  serviceId,
  dedupKeys: [...new Set(signals.map(({ dedupKey }) => dedupKey))],
  heldKeys: [...new Set(signals.map(ownKeyOf))],
  groupsBy: (grouping) => [
    ...new Set(
      signals.map((signal) => groupOf(grouping, signal)).filter((one) => one !== undefined),
    ),
  ],
});

export const fresh = ({ store }: ReceivePorts, serviceId: string, signal: Signal): Promise<Desk> =>
  store.loadDesk(deskFor(serviceId, [signal]));

/** Somebody else may open, change or end the incident meanwhile; then it is read again. */
const ATTEMPTS = 40;

/** Takes in one signal that nothing keeps back. */
export async function receiveOne(
  ports: ReceivePorts,
  at: Place,
  signal: Signal,
): Promise<Reception> {
  const dedupKey = ownKeyOf(signal);
  for (let desk = at.desk, attempt = 0; attempt < ATTEMPTS; attempt++) {
    const context = contextFor(ports, desk, signal);
    if (at.replay && !context.held)
      return { dedupKey, outcome: "ignored", reason: "it is held back no more" };
    const result = await take(context, desk.open.get(signal.dedupKey));
    if (result !== "AGAIN" && (await isLetGo(context, result.outcome, at.replay)))
      return { dedupKey, ...result };
    desk = await fresh(ports, at.serviceId, signal);
  }
  throw new ContentionError("the incident of this key");
}

function take(context: SignalContext, holder: Holder | undefined): Promise<Result> {
  if (!holder) return joinOrOpen(context);
  return isGrouped(holder) ? speakToKey(context, holder) : speakTo(context, holder);
}

async function isLetGo(
  { ports, held, command: { signal } }: SignalContext,
  outcome: Reception["outcome"],
  isReplay: boolean,
): Promise<boolean> {
  return !held || letGo(ports.suppressions, { held, signal, outcome, isReplay });
}

function contextFor(ports: ReceivePorts, desk: Desk, said: Signal): SignalContext {
  const held = desk.held.get(ownKeyOf(said));
  const signal = held ? { ...said, held: { since: held.since, by: held.by } } : said;
  const command: ReceiveSignal = {
    type: "ReceiveSignal",
    actor: `integration:${signal.source}`,
    now: ports.clock.now(),
    incidentId: ports.ids.next("inc"),
    signal,
  };
  return { ports, desk, command, ...(held && { held }) };
}
