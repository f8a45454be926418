import { hearSignal } from "../../domain/hearSignal.ts";
import type { HeldSignal } from "../../domain/maintenance/heldSignal.ts";
import type { WindowClock } from "../../domain/maintenance/windowClock.ts";
import { type ReceivePorts, receiveSignals } from "../receiveSignals.ts";
import type { WindowStore } from "./ports.ts";

export interface ReplayPorts extends ReceivePorts {
  readonly windows: WindowStore;
}

/** Hears anew what no window of the service is over any more. False: there is more of it than fits into one call. */
export async function replayHeld(
  ports: ReplayPorts,
  { serviceId, window }: WindowClock,
): Promise<boolean> {
  for (let after: HeldSignal | undefined; ; ) {
    const { held, hasMore } = await ports.windows.held(serviceId, after);
    const replayed = await replay(ports, serviceId, held);
    await ports.windows.countReplayed(window.id, replayed);
    after = held.at(-1);
    if (!hasMore || !after) return true;
    if (replayed > 0) return false;
  }
}

/** How many of them were taken. */
async function replay(
  ports: ReplayPorts,
  serviceId: string,
  held: readonly HeldSignal[],
): Promise<number> {
  const { service } = await ports.store.loadDesk({ serviceId, dedupKeys: [] });
  const now = ports.clock.now();
  const free = held
    .map(({ signal }) => signal)
    .filter((signal) => service && hearSignal(service, signal, now).kind !== "HELD");
  if (free.length === 0) return 0;
  const received = await receiveSignals(ports, { serviceId, signals: free, replay: true });
  if (received.kind !== "received") return 0;
  return received.receptions.filter(({ outcome }) => TAKEN.has(outcome)).length;
}

const TAKEN: ReadonlySet<string> = new Set(["opened", "joined", "added"]);
